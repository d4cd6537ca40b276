/** Writing. */
export interface ComposeTerms {
  readonly replyTo: (name: string) => string
  readonly replyPlaceholder: (channel: string) => string
  readonly notePlaceholder: string
  readonly noteOn: (name: string) => string
  /** The choice between both. */
  readonly replyOrNote: string
  readonly reply: string
  readonly note: string
  readonly sendReply: string
  readonly addNote: string
  readonly attachFiles: string
  readonly dropFiles: string
  readonly enterSends: string
  readonly newMessagesWhileWriting: (count: number) => string
  readonly showThem: string
  /** Another tab wrote in the same draft at the same time. */
  readonly otherTab: string
  readonly showOther: string
  readonly discardOther: string
  /** This tab is older than another one. */
  readonly outdatedTitle: string
  readonly outdatedHint: string
  readonly reload: string
  readonly draftInMemory: string
  readonly charactersLeft: (count: number) => string
  readonly tooLongBy: (count: number) => string
  readonly closedHint: string
  readonly cannotSendTitle: string
  readonly unregisteredTitle: string
  readonly unregisteredHint: string
  readonly pendingTitle: string
  readonly pendingHint: string
  readonly openPlaceholders: (placeholders: string) => string
  readonly sendAnyway: string
  readonly announceSent: string
  readonly announceNoted: string
  readonly announceFailed: string
  readonly announceFiles: (count: number) => string

  readonly canned: string
  readonly insertCanned: string
  readonly cannedResults: (count: number) => string
  /** A text that is nothing but a key phrase, and was not sent: nobody has it, or it was not taken. */
  readonly cannedUnknown: (phrase: string) => string
  readonly cannedOpen: (phrase: string) => string
  readonly enterSendsPhrase: string
  readonly sendSendsPhrase: string
  readonly cannedFailed: string
  readonly keptMessage: string
  readonly keptDraft: string
}
