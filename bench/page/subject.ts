import type { Message } from '../../src/model/message.js'

/** What is mounted in the box, whatever drew it. */
export interface Mounted {
  /** The box that scrolls. */
  readonly scroller: () => HTMLElement
  /** Where rows are found, and how. */
  readonly root: () => ParentNode
  readonly row: string
  readonly unmount: () => void
}

export interface MountedList extends Mounted {
  /** A customer writes: the conversation of that index, counted before anything moved, goes to the top. */
  readonly bump?: (index: number, step: number) => void
}

/** A thread, standing at its end. */
export interface MountedThread extends Mounted {
  readonly append?: (messages: readonly Message[]) => void
  /** Asks for the page before the oldest that is loaded. Undefined where the subject loads all at once. */
  readonly prepend?: () => void
  /** The text field beside it. */
  readonly input?: () => HTMLElement | null
}

/** Makes ready what is no part of drawing, data above all, and returns the mount that is measured. */
export type Prepare<M> = (count: number) => Promise<(box: HTMLElement) => M | Promise<M>>

/** Something that is measured. `kind` says what it is compared as. */
export interface Subject {
  readonly name: string
  readonly kind: 'limit' | 'ours' | 'virtualizer' | 'kit'
  readonly list?: Prepare<MountedList>
  readonly thread?: Prepare<MountedThread>
}
