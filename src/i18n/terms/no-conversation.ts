/** Where a conversation would be: none is chosen, or it is not here. */
export interface NoConversationTerms {
  readonly noConversationTitle: string
  readonly noConversationHint: string
  readonly conversationGoneTitle: string
  readonly conversationGoneHint: string
  readonly conversationFailed: string
}
