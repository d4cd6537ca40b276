import type { DraftFile, DraftState, DraftVersion } from './draft-versions.js'
import { EMPTY_STATE, otherVersions, shownVersions } from './draft-versions.js'

export type { DraftFile }

export const DRAFT_KINDS = ['message', 'note'] as const
/** A reply to the customer, or a note for colleagues: a conversation has a draft of each. */
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What an agent has written and not sent. */
export interface Draft {
  readonly text: string
  readonly files: readonly DraftFile[]
  /** The selection, as UTF-16 offsets into the text. */
  readonly selection: readonly [start: number, end: number]
  /** How far the conversation went when the draft was begun; null for none. */
  readonly since: number | null
  /** What another tab wrote at the same time, and lost: its text, or the names of its files; empty: nothing. */
  readonly other: string
  /** What begins the text, and the files, that were given to be sent while the host thinks it over; null otherwise. */
  readonly leaving: { readonly text: string, readonly fileIds: readonly string[] } | null
  /** What it is made of. */
  readonly state: DraftState
}

export const EMPTY_DRAFT: Draft = {
  text: '', files: [], selection: [0, 0], since: null, other: '', leaving: null, state: EMPTY_STATE,
}

/** No id of a conversation has it: ASCII's unit separator. */
const SEPARATOR = '\u001f'

/** A conversation's draft of one kind, by name. */
export const draftKey = (conversationId: string, kind: DraftKind): string =>
  kind === 'note' ? `${conversationId}${SEPARATOR}note` : conversationId

/** The conversation that a draft belongs to. */
export const draftPlace = (key: string): { readonly conversationId: string, readonly kind: DraftKind } => {
  const [conversationId = '', kind] = key.split(SEPARATOR)
  return { conversationId, kind: kind === 'note' ? 'note' : 'message' }
}

const joined = (texts: readonly string[]): string => texts.filter(text => text !== '').join('\n')
const nameOf = ({ text, files }: DraftVersion): string => text || files.map(({ name }) => name).join(', ')

/** What a person sees of it. */
export const draftOf = (state: DraftState, leaving: Draft['leaving'] = null): Draft => {
  const shown = shownVersions(state)
  const text = joined(shown.map(version => version.text))
  const last = shown.at(-1)
  const lead = text.length - (last?.text.length ?? 0)
  const [start, end] = last?.selection ?? [0, 0]
  const [other] = otherVersions(state)
  return {
    text, state, files: shown.flatMap(version => version.files), selection: [lead + start, lead + end],
    since: shown.find(({ since }) => since !== null)?.since ?? null,
    other: other ? nameOf(other) : '',
    leaving: leaving && text.startsWith(leaving.text) ? leaving : null,
  }
}

export const isBlank = ({ text, files }: Pick<Draft, 'text' | 'files'>): boolean => text === '' && files.length === 0

export const isEmpty = (draft: Draft): boolean => isBlank(draft) && draft.other === ''

export const sameSelection = (a: Draft['selection'], b: Draft['selection']): boolean => a[0] === b[0] && a[1] === b[1]

/** A text box knows one kind of line break. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The caret behind a text. */
export const behind = (text: string): Draft['selection'] => [text.length, text.length]

const isSent = ({ text, leaving }: Draft, sent: string): boolean =>
  leaving ? leaving.text.trim() === sent.trim() && text.startsWith(leaving.text) : text.trim() === sent.trim()

/** What stays in the text box and what goes when a text is sent; undefined where the draft says something else. */
export const split = (
  draft: Draft, sent: string,
): { readonly text: string, readonly kept: readonly DraftFile[], readonly gone: readonly DraftFile[] } | undefined => {
  if (!isSent(draft, sent)) return undefined
  const { leaving, files, text } = draft
  const goes = ({ id }: DraftFile) => !leaving || leaving.fileIds.includes(id)
  return {
    text: leaving ? text.slice(leaving.text.length).trimStart() : '',
    kept: files.filter(file => !goes(file)),
    gone: files.filter(goes),
  }
}
