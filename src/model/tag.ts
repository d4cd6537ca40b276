import type { RecordBase } from './record.js'

export const TAG_COLORS = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const
export type TagColor = (typeof TAG_COLORS)[number]

export interface Tag extends RecordBase {
  readonly name: string
  readonly color: TagColor
}

/** Longest tag name, in UTF-16 units. */
export const TAG_NAME_LENGTH = 60
