import type { ChannelType } from '../../model/channel.js'

/** Words used everywhere. */
export interface CommonTerms {
  readonly cancel: string
  readonly save: string
  readonly done: string
  readonly add: string
  readonly edit: string
  readonly remove: string
  readonly undo: string
  readonly retry: string
  readonly dismiss: string
  readonly back: string
  /** Closes a dialog, sheet or panel: not a conversation. */
  readonly closePanel: string
  readonly moreActions: string
  readonly copy: string
  readonly copied: string
  readonly loading: string
  /** What comes later than the page did not come: a picker, a form. */
  readonly partFailed: string
  readonly partFailedHint: string
  /** The agent who reads this, as the subject of a sentence. */
  readonly you: string
  /** The same, as its object: "assigned to you". */
  readonly youObject: string
  readonly someone: string
  readonly unknownContact: string
  readonly unknownAgent: string
  readonly channels: Readonly<Record<ChannelType, string>>
  readonly tags: string
  readonly assignedTo: (name: string) => string
  readonly assignedToYou: string
  readonly closedBy: (name: string) => string
  readonly optedOut: string
}
