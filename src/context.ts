import { createContext } from '@lit/context'
import type { Inbox } from './state/inbox.js'
import type { PartialTerms } from './i18n/terms.js'

/** What a provider gives to all inside. */
export interface InboxContext {
  readonly inbox: Inbox | undefined
  /** Words that differ from the language's own. */
  readonly terms: PartialTerms | undefined
  /** Nobody gave the provider an inbox, for longer than it takes to load one. */
  readonly isMissing?: boolean
}

/** The number is the protocol's major: a copy of another major finds nothing and says so. */
export const inboxContext = createContext<InboxContext>(Symbol.for('inbox/1'))
