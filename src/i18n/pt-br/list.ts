import { pluralFor } from '../plural.js'
import type { ListTerms } from '../terms/list.js'

const plural = pluralFor('pt-BR')

export const list: ListTerms = {
  conversations: 'Conversas',
  openConversations: 'Conversas abertas',
  closedConversations: 'Conversas encerradas',
  previewBy: name => `${name}:`,
  previewNote: 'Nota:',
  previewDraft: 'Rascunho:',
  unsentMarks: { failed: 'Não enviada', unconfirmed: 'Pode não ter chegado', waiting: 'Aguardando envio' },
  previewAttachments: count => plural(count, { one: '# anexo', other: '# anexos' }),
  previewEmpty: 'Nenhuma mensagem ainda',
  unreadMessages: count => plural(count, { one: '# mensagem não lida', other: '# mensagens não lidas' }),
  actionsFor: name => `Ações para ${name}`,
  emptyOpenTitle: 'Tudo em dia',
  emptyOpenHint: 'As novas mensagens de clientes aparecem aqui.',
  emptyClosedTitle: 'Nada encerrado ainda',
  emptyClosedHint: 'As conversas que você e sua equipe encerram ficam guardadas aqui.',
  listFailed: 'Não foi possível carregar as conversas',
  moreFailed: 'Não foi possível carregar mais conversas',
  listGap: 'Podem faltar mudanças aqui',
  loadingConversations: 'Carregando conversas…',
  showOpen: 'Ver abertas',
  showClosed: 'Ver encerradas',
}
