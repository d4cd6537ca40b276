import type { InferOutput } from 'valibot'
import { array, looseObject, nullable, number, object, optional, picklist, safeParse, string } from 'valibot'
import type { Command } from '../backend/commands.js'
import { BackendError, ERROR_CODES } from '../backend/errors.js'
import type { DeviceOp } from '../device/device.js'
import { UNSENT_STATES } from './outbox-states.js'

const file = object({ id: string(), name: string(), type: string(), size: number() })

const kept = object({
  command: looseObject({
    id: string(), type: picklist(['send-message']), conversationId: string(), messageId: string(), text: string(),
    kind: picklist(['message', 'note']), attachmentIds: array(string()),
  }),
  at: number(),
  order: number(),
  state: optional(picklist(UNSENT_STATES), 'queued'),
  sendAt: optional(nullable(number()), null),
  retryAt: optional(nullable(number()), null),
  triedAt: optional(nullable(number()), null),
  seqBefore: optional(nullable(number()), null),
  attempts: optional(number(), 0),
  claim: optional(string(), ''),
  files: optional(array(file), []),
  error: optional(object({ code: picklist(ERROR_CODES), details: looseObject({}) })),
})

/** A file that goes with a message. Its bytes are in the device's `files`. */
export type UnsentFile = Readonly<InferOutput<typeof file>>

/** What is known of a command that is not accepted yet; all of it survives a reload, where the command is kept. */
export interface UnsentRow extends Omit<Readonly<InferOutput<typeof kept>>, 'command' | 'files'> {
  readonly command: Command
  readonly files: readonly UnsentFile[]
  /** When the agent gave it, by this device's clock. */
  readonly at: number
  /** Its place among all that is unsent: grows, whatever the clock says. */
  readonly order: number
  /** When it leaves, while it is held. */
  readonly sendAt: number | null
  /** When the next try starts; null while none is planned. */
  readonly retryAt: number | null
  /** The first try that may have arrived; null as long as none may. */
  readonly triedAt: number | null
  /** How far the conversation went before that try. */
  readonly seqBefore: number | null
  /** Whose try it is: of two tabs only one gets it. */
  readonly claim: string
}

export const newRow = (row: Pick<UnsentRow, 'command' | 'at' | 'order'> & Partial<UnsentRow>): UnsentRow => ({
  state: 'queued', sendAt: null, retryAt: null, triedAt: null, seqBefore: null, attempts: 0, claim: '', files: [], ...row,
})

/** A row as the device has it; undefined when it is none that can be read. Rows of earlier versions can. */
export const readRow = (value: unknown): UnsentRow | undefined => {
  const result = safeParse(kept, value, { abortEarly: true })
  if (!result.success) return undefined
  const { output } = result
  return { ...output, state: output.error && output.state === 'queued' ? 'failed' : output.state }
}

/** Why it failed or waits. */
export const errorOf = ({ error }: UnsentRow): BackendError | null =>
  error ? new BackendError(error.code, error.details) : null

/** As a row keeps an error. */
export const storedError = ({ code, details }: BackendError): UnsentRow['error'] => ({ code, details: { ...details } })

export const putRow = (row: UnsentRow): DeviceOp => ({ table: 'outbox', key: row.command.id, value: row })

/** All that belongs to a row, off the device. */
export const removeRow = (row: UnsentRow, { files = true } = {}): readonly DeviceOp[] => [
  { table: 'outbox', key: row.command.id, remove: true },
  ...files ? row.files.map(({ id }): DeviceOp => ({ table: 'files', key: id, remove: true })) : [],
]
