import type { NoConversationTerms } from '../terms/no-conversation.js'

export const noConversation: NoConversationTerms = {
  noConversationTitle: 'Nenhuma conversa selecionada',
  noConversationHint: 'Escolha uma na lista para ler e responder.',
}
