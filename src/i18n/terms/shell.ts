/** The whole app. */
export interface ShellTerms {
  readonly inboxApp: string
  /** The pane that shows one conversation. */
  readonly conversationPane: string
  /** The pane that shows a contact. */
  readonly contact: string
  readonly newConversation: string
  readonly resizeList: string
  readonly resizePanel: string
  readonly noInboxTitle: string
  readonly noInboxHint: string
  readonly connecting: string
  /** The button that searches, in place of the list. */
  readonly searchInstead: string
}
