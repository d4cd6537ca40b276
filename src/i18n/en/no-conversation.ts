import type { NoConversationTerms } from '../terms/no-conversation.js'

export const noConversation: NoConversationTerms = {
  noConversationTitle: 'No conversation selected',
  noConversationHint: 'Choose one from the list to read and answer it.',
  conversationGoneTitle: 'This conversation is not here',
  conversationGoneHint: 'It was moved or removed, or you have no access to it.',
  conversationFailed: 'The conversation could not be loaded',
}
