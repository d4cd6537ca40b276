import { atom } from 'nanostores'
import type { DeviceOp } from '../device/device.js'
import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

type Rows = ReadonlyMap<string, unknown>

/** A form that was left with changes in it. */
export interface LeftForm {
  readonly key: string
  /** The last edit, in milliseconds since the epoch. */
  readonly at: number
  readonly value: unknown
}

/** What a form is about, by name; no name begins another one. */
export const formKey = (options: object): string => `${JSON.stringify(options)} `

const atOf = (value: unknown): number => (value as { readonly at?: number } | null)?.at ?? 0

/** Of those that are about the same the newest comes back first, and the others behind it. */
export const newestLeft = (rows: Rows, form: string): LeftForm | undefined => [...rows]
  .flatMap(([key, value]): LeftForm[] => key.startsWith(form) ? [{ key, at: atOf(value), value }] : [])
  .sort((a, b) => b.at - a.at)[0]

/** Forms with changes that this device knows of. What writes them comes with their element (`form-keeper.ts`). */
export const leftForms = memoize((inbox: Inbox, _none: object) => {
  /** By form and tab. */
  const rows = atom<Rows>(new Map())
  const show = (ops: readonly DeviceOp[]) => {
    const next = new Map(rows.get())
    for (const op of ops) {
      if (op.table !== 'forms') continue
      if ('value' in op) next.set(op.key, op.value)
      else next.delete(op.key)
    }
    rows.set(next)
  }
  return {
    rows,
    show,
    /** Resolves once the device told what it has. */
    loaded: new Promise<void>(resolve => {
      inbox.device.subscribe(store => {
        store?.onForeignWrite(show)
        void store?.rows('forms').then(stored => {
          rows.set(new Map([...stored.map(({ key, value }) => [key, value] as const), ...rows.get()]))
          resolve()
        })
      })
    }),
  }
})
