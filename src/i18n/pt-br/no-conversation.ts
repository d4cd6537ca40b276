import type { NoConversationTerms } from '../terms/no-conversation.js'

export const noConversation: NoConversationTerms = {
  noConversationTitle: 'Nenhuma conversa selecionada',
  noConversationHint: 'Escolha uma na lista para ler e responder.',
  conversationGoneTitle: 'Esta conversa não está aqui',
  conversationGoneHint: 'Ela foi movida ou removida, ou você não tem acesso.',
  conversationFailed: 'Não foi possível carregar a conversa',
}
