import type { NoConversationTerms } from '../terms/no-conversation.js'

export const noConversation: NoConversationTerms = {
  noConversationTitle: 'No conversation selected',
  noConversationHint: 'Choose one from the list to read and answer it.',
}
