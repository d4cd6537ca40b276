/** Inboxes and channels to choose from. */
export interface NavTerms {
  readonly inboxes: string
  readonly allInboxes: string
  readonly channelsOf: (inbox: string) => string
  readonly showChannels: (inbox: string) => string
  readonly hideChannels: (inbox: string) => string
  readonly countsFailed: string
  readonly unreadConversations: (count: number) => string
  readonly switchInbox: string
  /** What the team shares, or what is mine: a switch, and its two ways. */
  readonly sides: string
  readonly sideNames: Readonly<Record<'shared' | 'private', string>>
  readonly views: string
  readonly viewOpen: string
  readonly viewClosed: string
  /** My private inbox as a whole, and the chats in it. */
  readonly privatePlaces: Readonly<Record<'private' | 'direct' | 'team', string>>
  /** Above the numbers with history, what was said before they joined an inbox. */
  readonly historyPlaces: string
  /** The history of one number. */
  readonly historyOf: (number: string) => string
  readonly shelves: Readonly<Record<'favorites' | 'snoozed' | 'spam', string>>
  /** What opens what all work with, and each of that. */
  readonly manage: string
  readonly managed: Readonly<Record<'open-settings' | 'open-tags', string>>
  readonly noInboxesTitle: string
  readonly noInboxesHint: string
  readonly inboxesFailed: string
}
