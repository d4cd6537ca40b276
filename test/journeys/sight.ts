import { executeServerCommand } from '@web/test-runner-commands'
import type { Name } from '../../src/testing/index.js'
import { NotYet } from './not-yet.js'

/** Roles of what a person presses, writes into or looks at, as the browser names them. */
export type Role =
  | 'article' | 'button' | 'checkbox' | 'combobox' | 'dialog' | 'heading' | 'link' | 'listitem' | 'menuitem' | 'menuitemcheckbox'
  | 'menuitemradio' | 'option' | 'radio' | 'searchbox' | 'StaticText' | 'textbox'

/** Where the plugin puts what it sees, and from where it looks. */
interface Seeing {
  seen: readonly HTMLElement[]
  seenFrom: Element
}

const seeing = globalThis as unknown as Seeing

/** Looks at the part of the page with one app alone, whoever else has one beside it. */
export const lookAt = (part: Element): void => {
  seeing.seenFrom = part
}

/** Looks, and tells the names of what it sees. */
const look = (role: Role): Promise<readonly string[]> =>
  executeServerCommand<readonly string[], { readonly role: Role }>('person-see', { role })

const fits = (text: string, name: Name): boolean => typeof name === 'string' ? text === name : text.search(name) >= 0

/** All that has a role and a name which a screen reader would say now. */
export const seeAll = async (role: Role, name: Name): Promise<readonly HTMLElement[]> => {
  const names = await look(role)
  const { seen } = seeing
  return seen.filter((_, index) => fits(names[index] ?? '', name))
}

/** The first of them. */
export const see = async (role: Role, name: Name): Promise<HTMLElement> => {
  const names = await look(role)
  const index = names.findIndex(one => fits(one, name))
  const found = seeing.seen[index]
  if (found) return found
  const there = names.map(one => `"${one.slice(0, 40)}"`).join(', ') || 'none'
  throw new NotYet(`no ${role} ${String(name)}; there is ${there}`)
}
