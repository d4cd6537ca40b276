import { array, number, nullable, object, optional, picklist, record, safeParse, string, tuple } from 'valibot'

/** A file that was chosen and not sent. Its bytes are in the device's `files`. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** One text of a draft, with its files, by the edit that made it. It never changes: who edits replaces it. */
export interface DraftVersion {
  /** The tab that wrote it, or the message that came back as it. */
  readonly by: string
  /** The how-manieth edit of that tab it is. */
  readonly edit: number
  readonly text: string
  readonly files: readonly DraftFile[]
  /** When it was written, in milliseconds since the epoch: of two tabs, the newer edit stands in the text box. */
  readonly editedAt: number
  /** The selection, as UTF-16 offsets into the text. */
  readonly selection: readonly [start: number, end: number]
  /** How far the conversation went when it was begun; null for none. */
  readonly since: number | null
  /** In the text box; before what stands there, for it came back; or beside it, to be had back. */
  readonly place: 'box' | 'front' | 'beside'
}

/**
 * A draft as tabs give it to each other and to the device, in any order, as often as they like: a multi-value register
 * (Shapiro and others, "A comprehensive study of convergent and commutative replicated data types", 2011). A version
 * that is counted in `edits` and not among `versions` was replaced, deleted or sent; no tab brings it back.
 */
export interface DraftState {
  readonly versions: readonly DraftVersion[]
  /** How many edits of each tab are known here. */
  readonly edits: Readonly<Record<string, number>>
  /** The last edit, in milliseconds since the epoch. */
  readonly editedAt: number
}

export const EMPTY_STATE: DraftState = { versions: [], edits: {}, editedAt: 0 }

const stored = object({
  versions: array(object({
    by: string(),
    edit: number(),
    text: string(),
    files: optional(array(object({ id: string(), name: string(), type: string(), size: number() })), []),
    editedAt: number(),
    selection: tuple([number(), number()]),
    since: optional(nullable(number()), null),
    place: picklist(['box', 'front', 'beside']),
  })),
  edits: record(string(), number()),
  editedAt: number(),
})

/** A draft as the device has it; undefined when it is none that can be read. */
export const readState = (value: unknown): DraftState | undefined => {
  const result = safeParse(stored, value, { abortEarly: true })
  return result.success ? result.output : undefined
}

const isSame = (a: DraftVersion, b: DraftVersion): boolean => a.by === b.by && a.edit === b.edit
const find = ({ versions }: DraftState, version: DraftVersion) => versions.find(one => isSame(one, version))
/** Whether it is known there, and no longer stands. */
export const isGone = (state: DraftState, version: DraftVersion): boolean =>
  (state.edits[version.by] ?? 0) >= version.edit && !find(state, version)

const PLACES = ['front', 'box', 'beside'] as const
/** By place; what came back in its order; of the others the newest first, for every tab alike. */
const inOrder = (a: DraftVersion, b: DraftVersion): number => PLACES.indexOf(a.place) - PLACES.indexOf(b.place)
  || (a.place === 'front' ? a.editedAt - b.editedAt : b.editedAt - a.editedAt)
  || (a.by < b.by ? -1 : a.by > b.by ? 1 : a.edit - b.edit)

const isEqual = (a: DraftVersion, b: DraftVersion): boolean => a.text === b.text
  && a.files.length === b.files.length && a.files.every(({ id }, index) => id === b.files[index]!.id)

/** Nobody wants back what stands there. */
const withoutDoubles = (versions: readonly DraftVersion[]): readonly DraftVersion[] => {
  const sorted = [...versions].sort(inOrder)
  return sorted.filter((version, index) => version.place === 'front'
    || !sorted.slice(0, index).some(before => before.place !== 'front' && isEqual(before, version)))
}

const beside = (version: DraftVersion): DraftVersion => ({ ...version, place: 'beside' })

const mergedEdits = (a: DraftState['edits'], b: DraftState['edits']): DraftState['edits'] => {
  const merged: Record<string, number> = { ...a }
  for (const [by, count] of Object.entries(b)) merged[by] = Math.max(merged[by] ?? 0, count)
  return merged
}

/** What both know together. */
export const merged = (mine: DraftState, theirs: DraftState): DraftState => {
  const known = [...mine.versions, ...theirs.versions.filter(version => !find(mine, version))]
  const versions = known
    .filter(version => !isGone(mine, version) && !isGone(theirs, version))
    .map(version => find(theirs, version)?.place === 'beside' ? beside(version) : version)
  return {
    versions: withoutDoubles(versions),
    edits: mergedEdits(mine.edits, theirs.edits),
    editedAt: Math.max(mine.editedAt, theirs.editedAt),
  }
}

/** Whether neither knows what the other does not. */
export const sameState = (a: DraftState, b: DraftState): boolean => a.versions.length === b.versions.length
  && a.versions.every(version => find(b, version)?.place === version.place)
  && Object.keys({ ...a.edits, ...b.edits }).every(by => a.edits[by] === b.edits[by])

/** What the device keeps, once more is known: rows that cannot be read give way. */
export const mergedRows = (kept: unknown, given: unknown): unknown => {
  const [mine, theirs] = [readState(given), readState(kept)]
  return mine && theirs ? merged(mine, theirs) : given
}

/** What stands in the text box: what came back, then the newest. */
export const shownVersions = ({ versions }: DraftState): readonly DraftVersion[] => {
  const sorted = [...versions].sort(inOrder)
  const box = sorted.find(({ place }) => place === 'box')
  return [...sorted.filter(({ place }) => place === 'front'), ...box ? [box] : []]
}

/** What does not, the newest first. */
export const otherVersions = (state: DraftState): readonly DraftVersion[] => {
  const shown = shownVersions(state)
  return [...state.versions].sort(inOrder).filter(version => !shown.includes(version))
}

const counted = (state: DraftState, by: string, more: number, editedAt: number): Omit<DraftState, 'versions'> =>
  ({ edits: { ...state.edits, [by]: (state.edits[by] ?? 0) + more }, editedAt })

/** What a tab makes of what stands in the text box. */
type Content = Omit<DraftVersion, 'by' | 'edit' | 'place'>

/** A tab's next edit replaces what stands in the text box, and nothing else. */
export const editedState = (state: DraftState, by: string, content: Content): DraftState => {
  const count = counted(state, by, 1, content.editedAt)
  const rest = otherVersions(state).map(beside)
  if (content.text === '' && content.files.length === 0) return { ...count, versions: rest }
  const version: DraftVersion = { ...content, by, edit: count.edits[by]!, place: 'box' }
  return { ...count, versions: withoutDoubles([version, ...rest]) }
}

/** A message that came back: what is to be merged into the draft it came from. */
export const cameBack = (messageId: string, content: Content): DraftState => ({
  versions: [{ ...content, by: messageId, edit: 1, place: 'front' }],
  edits: { [messageId]: 1 },
  editedAt: content.editedAt,
})

/** The first of the others goes into the text box, and what stood there beside it. */
export const swappedState = (state: DraftState, by: string, box: Content): DraftState => {
  const [other, ...rest] = otherVersions(state)
  if (!other) return state
  const count = counted(state, by, 2, box.editedAt)
  const edit = count.edits[by]!
  return {
    ...count,
    versions: withoutDoubles([
      { ...other, by, edit, place: 'box', editedAt: box.editedAt },
      ...box.text === '' && box.files.length === 0 ? [] : [{ ...box, by, edit: edit - 1, place: 'beside' } as const],
      ...rest,
    ]),
  }
}

/** Without the first of the others. */
export const withoutOther = (state: DraftState): DraftState => {
  const [other] = otherVersions(state)
  return { ...state, versions: state.versions.filter(version => version !== other) }
}
