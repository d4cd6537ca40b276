import type { Agent } from './agent.js'
import type { Contact } from './contact.js'

export const PLACEHOLDERS = ['contact.first-name', 'contact.name', 'contact.company', 'agent.name', 'agent.first-name'] as const
/** What a canned message may ask for: `{{contact.first-name}}`. */
export type Placeholder = (typeof PLACEHOLDERS)[number]

export interface PlaceholderFacts {
  readonly contact: Pick<Contact, 'name' | 'company'> | undefined
  readonly agent: Pick<Agent, 'name'> | undefined
}

const PATTERN = /\{\{\s*([a-z.-]{1,40})\s*\}\}/g

const first = (name: string | undefined): string => name?.trim().split(/\s+/u)[0] ?? ''

const resolve = (name: string, { contact, agent }: PlaceholderFacts): string => {
  switch (name as Placeholder) {
    case 'contact.first-name': return first(contact?.name)
    case 'contact.name': return contact?.name.trim() ?? ''
    case 'contact.company': return contact?.company.trim() ?? ''
    case 'agent.name': return agent?.name.trim() ?? ''
    case 'agent.first-name': return first(agent?.name)
    default: return ''
  }
}

/** Fills what is known; what is not stays as written, for a person to see. */
export const fillPlaceholders = (text: string, facts: PlaceholderFacts): string =>
  text.replace(PATTERN, (whole, name: string) => resolve(name, facts) || whole)

/** Placeholders still in a text, as written. */
export const openPlaceholders = (text: string): readonly string[] => [...new Set(text.match(PATTERN) ?? [])]
