/** The whole app. */
export interface ShellTerms {
  readonly inboxApp: string
  /** The pane that shows one conversation. */
  readonly conversationPane: string
  readonly resizeList: string
  readonly resizePanel: string
  readonly switchAgent: string
  readonly noInboxTitle: string
  readonly noInboxHint: string
  readonly connecting: string
}
