import type { CallOutcome, FailureCause } from '../../model/message.js'

/** The messages of a conversation, and what happened in it. */
export interface ThreadTerms {
  readonly system: string
  readonly messagesWith: (name: string) => string
  readonly legacyHint: string
  readonly typing: (name: string) => string
  readonly typingSeveral: (names: string) => string

  /** The accessible name of a message. */
  readonly messageBy: (name: string, time: string) => string
  readonly noteBy: (name: string, time: string) => string
  readonly unreadDivider: string
  readonly newMessages: (count: number) => string
  readonly jumpToNewest: string
  readonly olderFailed: string
  readonly messagesFailed: string
  readonly loadingMessages: string
  readonly threadStart: (date: string) => string
  readonly gapTitle: string
  readonly loadMissing: string
  readonly emptyThreadTitle: string
  readonly emptyThreadHint: string
  readonly announceMessage: (name: string, text: string) => string
  readonly attachments: (count: number) => string
  readonly downloadAttachment: (name: string, size: string) => string
  /** Under the beginning of a very long message. */
  readonly showWhole: string
  readonly deliveryFailed: (reason: string) => string
  /** In place of a reason, where the channel has no words of its own. */
  readonly failureCauses: Readonly<Record<FailureCause, string>>
  /** What to do about it. */
  readonly failureAdvice: Readonly<Record<FailureCause, string>>
  readonly waitingToSend: (duration: string) => string
  readonly sendingIn: (duration: string) => string
  readonly undoSend: string
  readonly takeBack: string
  readonly tryNow: string
  readonly uploading: (percent: string) => string
  readonly unconfirmedHint: string
  readonly checkArrived: string
  readonly arrived: string
  readonly notArrived: string
  readonly sendAgain: string
  readonly sentAgain: string
  readonly copyText: string
  readonly discardMessage: string

  /** Lines that the thread tells by itself. `actor` begins the sentence, and may be "You". */
  readonly eventAssigned: (actor: string, assignee: string) => string
  readonly eventTook: (actor: string) => string
  readonly eventUnassigned: (actor: string, assignee: string) => string
  readonly eventReleased: (actor: string) => string
  readonly eventClosed: (actor: string) => string
  readonly eventReopened: (actor: string) => string
  readonly eventReopenedByMessage: string
  readonly eventTagged: (actor: string, tag: string) => string
  readonly eventUntagged: (actor: string, tag: string) => string
  /** In place of the name of a tag that is gone. */
  readonly deletedTag: string
  readonly eventCalled: (actor: string, number: string, outcome: CallOutcome, duration: string) => string
  readonly eventMet: (actor: string) => string
  readonly eventOptedOut: string
  readonly eventOptedIn: string
  readonly eventSnoozed: (actor: string, until: string) => string
  readonly eventSnoozedUntilReply: (actor: string) => string
  readonly eventWoke: string
  readonly eventMarkedSpam: (actor: string) => string
  readonly eventNotSpam: (actor: string) => string
  readonly eventMoved: (actor: string, from: string, to: string) => string
  readonly eventRenamed: (actor: string, name: string) => string
  readonly eventJoined: (actor: string, agent: string) => string
  readonly eventLeft: (actor: string) => string
  /** In place of the name of an inbox nobody here can see. */
  readonly anotherInbox: string
  readonly callOutcomes: Readonly<Record<CallOutcome, string>>
}
