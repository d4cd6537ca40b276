/** Where a conversation would be, and none is chosen. */
export interface NoConversationTerms {
  readonly noConversationTitle: string
  readonly noConversationHint: string
}
