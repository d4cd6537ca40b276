import { sendKeys } from '@web/test-runner-commands'
import type { AppHarness, Name } from '../../src/testing/index.js'
import { reasonOf, spokenText } from '../../src/testing/harnesses/sight.js'
import { appHarness, waitFor } from '../../src/testing/index.js'
import { press } from '../press.js'
import type { Hands } from './hands.js'
import { type } from './hands.js'
import { NotYet, patiently } from './not-yet.js'
import type { Role } from './sight.js'
import { see, seeAll } from './sight.js'

/** An agent in front of an app: does what a person does with what can be seen there, and nothing else. */
export interface Person {
  /** What is seen. */
  readonly app: AppHarness
  /** Presses what has that role and name, once it is there and within reach. */
  press(role: Role, name: Name): Promise<void>
  /** Opens the menu of something without a button for it: by a long press, the other button, Shift+F10. */
  summon(role: Role, name: Name): Promise<void>
  /** Types into a field, at the end of what stands there. */
  write(role: Role, name: Name, text: string): Promise<void>
  /** Types into a field, in place of what stands there. */
  rewrite(role: Role, name: Name, text: string): Promise<void>
  /** Strikes a key where the focus is. */
  strike(...keys: readonly [string, ...string[]]): Promise<void>
  /** Takes a row by its handle and puts it so many rows further down; less than 0: up. */
  carry(role: Role, name: Name, rows: number): Promise<void>
  /** Chooses one of a field's options. */
  choose(field: Name, option: string): Promise<void>
  /** Waits until it is there. */
  sees(role: Role, name: Name): Promise<void>
  /** Waits until it is not there any more. */
  loses(role: Role, name: Name): Promise<void>
  /** Waits until it is there, off, and says why. */
  isRefused(role: Role, name: Name, why: string): Promise<void>
  /** Waits until it can be read somewhere. */
  reads(text: Name): Promise<void>
  /** Waits until what is seen fits: `finds(() => app.list.rows().length === 2, 'two rows')`. */
  finds(look: () => boolean, what: string): Promise<true>

  /** Opens the conversation with somebody from the list. */
  open(name: string): Promise<void>
  /** Goes to the list, where that is covered. */
  toList(): Promise<void>
  /** Goes to an inbox, a channel, a shelf. */
  go(place: string): Promise<void>
  /** Shows open or closed conversations. */
  show(view: 'Open' | 'Closed'): Promise<void>
  /** Chooses from the menu of the open conversation. */
  act(entry: Name): Promise<void>
  /** Chooses from the menu of somebody's row. */
  actOn(name: string, entry: Name): Promise<void>
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What begins so: rows and places say more than their name. */
const beginning = (text: string): RegExp => new RegExp(`^${escaped(text)}( |$)`)

/** A place's name may follow its channel's kind. */
const placed = (text: string): RegExp => new RegExp(`^(.+ )?${escaped(text)}( \\d+ unread conversations?)?$`)

export const personAt = (element: Element, hands: Hands): Person => {
  const app = appHarness(element)
  const person: Person = {
    app,
    press: (role, name) => patiently(async () => hands.press(await see(role, name))),
    summon: (role, name) => patiently(async () => hands.summon(await see(role, name))),
    async write(role, name, text) {
      await patiently(async () => hands.enter(await see(role, name)))
      await type(text)
    },
    async rewrite(role, name, text) {
      await patiently(async () => hands.enter(await see(role, name)))
      await press('Control', 'a')
      await type(text)
    },
    strike: (...keys) => keys.length > 1 ? press(...keys) : sendKeys({ press: keys[0] }),
    carry: (role, name, rows) => patiently(async () => hands.carry(await see(role, name), rows)),
    choose: (field, option) =>
      patiently(async () => hands.choose(await see('combobox', field) as HTMLSelectElement, option)),
    async sees(role, name) {
      await patiently(() => see(role, name))
    },
    loses: (role, name) => patiently(async () => {
      if ((await seeAll(role, name)).length > 0) throw new NotYet(`${role} ${String(name)} is still there`)
    }),
    isRefused: (role, name, why) => patiently(async () => {
      const found = await see(role, name)
      const said = `${spokenText(found)} ${reasonOf(found)}`
      if (found.ariaDisabled !== 'true' || !said.includes(why)) {
        throw new NotYet(`${role} ${String(name)} is ${found.ariaDisabled === 'true' ? 'off' : 'on'} and says "${said}"`)
      }
    }),
    reads: text => person.sees('StaticText', text),
    finds: (look, what) => waitFor(look, what),
    async open(name) {
      await person.toList()
      await person.press('button', beginning(name))
      await waitFor(() => app.conversation.header.name === name, `the conversation with ${name}`)
    },
    async toList() {
      // The app may go there by itself meanwhile.
      await patiently(async () => {
        if (!app.panes.includes('list')) await hands.press(await see('button', 'Back to the list'))
      })
      await waitFor(() => app.panes.includes('list'), 'the list')
    },
    async go(place) {
      await person.toList()
      if (app.panes.includes('nav')) {
        await person.press('button', placed(place))
      } else {
        await person.press('button', placed(app.switcher.here))
        await person.press('menuitemradio', placed(place))
      }
    },
    async show(view) {
      await person.toList()
      await person.press('button', view)
    },
    async act(entry) {
      await person.press('button', 'More actions')
      await person.press('menuitem', entry)
    },
    async actOn(name, entry) {
      await person.toList()
      await person.press('button', `Actions for ${name}`)
      await person.press('menuitem', entry)
    },
  }
  return person
}
