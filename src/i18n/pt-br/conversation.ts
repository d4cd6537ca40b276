import { pluralFor } from '../plural.js'
import type { ConversationTerms } from '../terms/conversation.js'

const plural = pluralFor('pt-BR')

export const conversation: ConversationTerms = {
  conversationWith: name => `Conversa com ${name}`,
  openFor: duration => `Aberta há ${duration}`,
  lasted: duration => `Durou ${duration}`,
  showContact: 'Mostrar contato',
  hideContact: 'Ocultar contato',
  backToList: 'Voltar à lista',
  manageTags: 'Adicionar ou remover etiquetas',
  viewing: names => `Também aqui: ${names}`,
  statuses: { open: 'Aberta', snoozed: 'Adiada', closed: 'Encerrada', spam: 'Spam' },
  kinds: {
    shared: 'Conversa compartilhada',
    private: 'Conversa particular',
    legacy: 'Mensagens anteriores',
    direct: 'Conversa direta',
    team: 'Conversa em equipe',
  },
  unassigned: 'Não atribuída',
  pickers: { 'assign-to': 'Atribuir a…', tags: 'Adicionar ou remover etiquetas', move: 'Mover para…', snooze: 'Adiar…', members: 'Nome e participantes' },
  memberCount: count => plural(count, { one: '# participante', other: '# participantes' }),
  unpin: 'Desafixar',
  select: 'Selecionar',
  wake: 'Retomar agora',
  snoozedUntil: time => `Adiada até ${time}`,
  snoozedUntilReply: 'Adiada até a próxima resposta',
}
