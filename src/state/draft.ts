/** What an agent has written and not sent. */
export interface Draft {
  readonly text: string
  /** When it was edited last, in milliseconds since the epoch: of two tabs, the newer edit wins. */
  readonly editedAt: number
  /** The selection, as UTF-16 offsets into the text. */
  readonly selection: readonly [start: number, end: number]
  /** What begins the text and was given to be sent, while the host thinks it over; empty otherwise. */
  readonly leaving: string
}

/** What the device keeps of it. */
export type StoredDraft = Omit<Draft, 'leaving'>

export const EMPTY_DRAFT: Draft = { text: '', editedAt: 0, selection: [0, 0], leaving: '' }

export const isStoredDraft = (value: unknown): value is StoredDraft =>
  typeof value === 'object' && value !== null
  && typeof (value as Draft).text === 'string' && typeof (value as Draft).editedAt === 'number'
  && Array.isArray((value as Draft).selection)

export const toStored = ({ text, editedAt, selection }: Draft): StoredDraft => ({ text, editedAt, selection })

export const storedDraft = (stored: StoredDraft): Draft => ({ ...toStored({ ...stored, leaving: '' }), leaving: '' })

export const sameSelection = (a: Draft['selection'], b: Draft['selection']): boolean => a[0] === b[0] && a[1] === b[1]

/** A text box knows one kind of line break. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n')

/** What an agent wrote before the device answered stands behind what they had written on an earlier visit. */
export const joinedDraft = (earlier: Draft, mine: Draft): Draft => {
  const lead = earlier.text.length + 1
  const [start, end] = mine.selection
  return { ...mine, text: `${earlier.text}\n${mine.text}`, selection: [lead + start, lead + end] }
}

/** What stays when a text has gone: what was typed behind it meanwhile, or all of a draft that says something else. */
export const restOf = ({ text, leaving }: Draft, sent: string): string => {
  if (leaving !== '' && text.startsWith(leaving)) return text.slice(leaving.length).trimStart()
  return text.trim() === sent.trim() ? '' : text
}
