import type { ActionTerms } from './terms/actions.js'
import type { CommonTerms } from './terms/common.js'
import type { ComposeTerms } from './terms/compose.js'
import type { ContactTerms } from './terms/contact.js'
import type { ErrorTerms } from './terms/errors.js'
import type { ListTerms } from './terms/list.js'
import type { ShellTerms } from './terms/shell.js'
import type { ThreadTerms } from './terms/thread.js'

/**
 * Every word of the kit. A term is a text, a function of typed arguments, or a table over a closed list: a language
 * that lacks one does not compile. Names, counts and times come in as they are to be shown.
 */
export interface Terms extends
  CommonTerms, ActionTerms, ErrorTerms, ListTerms, ThreadTerms, ComposeTerms, ContactTerms, ShellTerms {
  /** The language the terms are written in, as a BCP 47 tag. */
  readonly language: string
}

/** What a host changes: any term, and any entry of a table. */
export type PartialTerms = {
  readonly [K in keyof Terms]?: Terms[K] extends (...args: never[]) => string ? Terms[K]
    : Terms[K] extends object ? Partial<Terms[K]> : Terms[K]
}

/** Terms with some replaced, tables entry by entry. */
export const mergeTerms = <T extends PartialTerms>(base: T, changes: PartialTerms): T => {
  const merged: Record<string, unknown> = { ...base }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue
    merged[name] = typeof value === 'object' ? { ...merged[name] as object, ...value } : value
  }
  return merged as T
}
