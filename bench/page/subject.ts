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

export interface ThreadOptions {
  /** With the text field beside it. */
  readonly input: boolean
  /** Older messages come page by page; where that is left to the host, all are there from the start without it. */
  readonly paged: boolean
}

export type PrepareThread =
  (count: number, options: ThreadOptions) => Promise<(box: HTMLElement) => MountedThread | Promise<MountedThread>>

/** Something that is measured. `kind` says what it is compared as. */
export interface Subject {
  readonly name: string
  readonly kind: 'limit' | 'ours' | 'virtualizer' | 'kit'
  readonly list?: Prepare<MountedList>
  readonly thread?: PrepareThread
}
