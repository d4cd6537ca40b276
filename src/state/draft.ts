import type { InferOutput } from 'valibot'
import { array, number, object, optional, nullable, record, safeParse, string, tuple } from 'valibot'

export const DRAFT_KINDS = ['message', 'note'] as const
/** A reply to the customer, or a note for colleagues: a conversation has a draft of each. */
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** A file that was chosen and not sent. Its bytes are in the device's `files`. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** What an agent has written and not sent. */
export interface Draft {
  readonly text: string
  readonly files: readonly DraftFile[]
  /** When it was edited last, in milliseconds since the epoch: of two tabs, the newer edit wins. */
  readonly editedAt: number
  /** How many edits of each tab are in it: tells a newer edit from one that knew nothing of the other. */
  readonly edits: Readonly<Record<string, number>>
  /** The selection, as UTF-16 offsets into the text. */
  readonly selection: readonly [start: number, end: number]
  /** How far the conversation went when the draft was begun; null for none. */
  readonly since: number | null
  /** What another tab wrote at the same time, and lost; empty: nothing. */
  readonly other: string
  /** What begins the text, and the files, that were given to be sent while the host thinks it over; null otherwise. */
  readonly leaving: { readonly text: string, readonly fileIds: readonly string[] } | null
}

export const EMPTY_DRAFT: Draft = {
  text: '', files: [], editedAt: 0, edits: {}, selection: [0, 0], since: null, other: '', leaving: null,
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

const stored = object({
  text: string(),
  files: optional(array(object({ id: string(), name: string(), type: string(), size: number() })), []),
  editedAt: number(),
  edits: optional(record(string(), number()), {}),
  selection: tuple([number(), number()]),
  since: optional(nullable(number()), null),
  other: optional(string(), ''),
})

/** What the device keeps of it. */
export type StoredDraft = Omit<Draft, 'leaving'>

/** A draft as the device has it; undefined when it is none that can be read. Drafts of earlier versions can. */
export const readDraft = (value: unknown): Draft | undefined => {
  const result = safeParse(stored, value, { abortEarly: true })
  return result.success ? { ...(result.output satisfies InferOutput<typeof stored>), leaving: null } : undefined
}

export const toStored = ({ leaving: _, ...draft }: Draft): StoredDraft => draft

export const isEmpty = ({ text, files, other }: Draft): boolean => text === '' && files.length === 0 && other === ''

const isBlank = ({ text, files }: Draft): boolean => text === '' && files.length === 0

/** Whether a person would see no difference. */
export const sameContent = (a: Draft, b: Draft): boolean =>
  a.text === b.text && a.other === b.other && a.files.length === b.files.length
  && a.files.every(({ id }, index) => id === b.files[index]!.id)

export const sameSelection = (a: Draft['selection'], b: Draft['selection']): boolean => a[0] === b[0] && a[1] === b[1]

/** A text box knows one kind of line break. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The caret behind a text. */
export const behind = (text: string): Draft['selection'] => [text.length, text.length]

/** What an agent wrote before the device answered stands behind what they had written on an earlier visit. */
export const joinedDraft = (earlier: Draft, mine: Draft): Draft => {
  const lead = earlier.text.length + 1
  const [start, end] = mine.selection
  return {
    ...mine, text: `${earlier.text}\n${mine.text}`, selection: [lead + start, lead + end],
    files: [...earlier.files, ...mine.files], since: earlier.since ?? mine.since, other: earlier.other,
    edits: mergedEdits(earlier.edits, mine.edits),
  }
}

/** A text that comes back stands before what was written meanwhile. */
export const withFront = (draft: Draft, text: string, files: readonly DraftFile[], now: number): Draft => {
  const front = draft.text === '' || text === '' ? text + draft.text : `${text}\n${draft.text}`
  return { ...draft, text: front, files: [...files, ...draft.files], editedAt: now, selection: behind(front) }
}

const isSent = ({ text, leaving }: Draft, sent: string): boolean =>
  leaving ? leaving.text.trim() === sent.trim() && text.startsWith(leaving.text) : text.trim() === sent.trim()

/**
 * What goes with a text that is sent, and what stays: all that came to it meanwhile, or everything, where the draft
 * says something else.
 */
export const split = (draft: Draft, sent: string): { readonly rest: Draft, readonly files: readonly DraftFile[] } => {
  if (!isSent(draft, sent)) return { rest: draft, files: [] }
  const { leaving, files } = draft
  const goes = ({ id }: DraftFile) => !leaving || leaving.fileIds.includes(id)
  const text = leaving ? draft.text.slice(leaving.text.length).trimStart() : ''
  const kept = files.filter(file => !goes(file))
  return {
    rest: { ...EMPTY_DRAFT, text, files: kept, selection: behind(text), edits: draft.edits, other: draft.other },
    files: files.filter(goes),
  }
}

export const mergedEdits = (a: Draft['edits'], b: Draft['edits']): Draft['edits'] => {
  const merged: Record<string, number> = { ...a }
  for (const [tab, count] of Object.entries(b)) merged[tab] = Math.max(merged[tab] ?? 0, count)
  return merged
}

/** Whether `a` holds every edit that is in `b`. */
const knows = (a: Draft['edits'], b: Draft['edits']): boolean =>
  Object.entries(b).every(([tab, count]) => (a[tab] ?? 0) >= count)

/** The later of two versions. Where neither knew of the other: the newer edit, with the other one beside it. */
export const later = (mine: Draft, foreign: Draft): Draft => {
  const isKnown = knows(mine.edits, foreign.edits)
  const isGrown = knows(foreign.edits, mine.edits)
  if (isKnown && isGrown) return foreign.editedAt > mine.editedAt ? foreign : mine
  if (isKnown) return mine
  if (isGrown) return foreign
  const edits = mergedEdits(mine.edits, foreign.edits)
  // Nothing never wins over something, whatever the clock says.
  if (isBlank(mine) !== isBlank(foreign)) return { ...isBlank(mine) ? foreign : mine, edits }
  const isForeign = foreign.editedAt === mine.editedAt ? foreign.text > mine.text : foreign.editedAt > mine.editedAt
  const [winner, loser] = isForeign ? [foreign, mine] : [mine, foreign]
  // A beginning of what stands there is nothing to have back.
  const other = winner.text.includes(loser.text.trim()) ? winner.other : loser.text
  return { ...winner, other, edits }
}
