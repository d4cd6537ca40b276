import type { ShellTerms } from '../terms/shell.js'

export const shell: ShellTerms = {
  inboxApp: 'Caixa de entrada',
  conversationPane: 'Conversa',
  contact: 'Contato',
  newConversation: 'Nova conversa',
  resizeList: 'Largura da lista',
  resizePanel: 'Largura do painel do contato',
  noInboxTitle: 'Sem caixa de entrada conectada',
  noInboxHint: 'Esta parte da página aguarda a caixa de entrada.',
  connecting: 'Abrindo a caixa de entrada…',
  searchInstead: 'Pesquisar',
}
