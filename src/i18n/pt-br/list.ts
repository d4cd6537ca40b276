import { pluralFor } from '../plural.js'
import type { ListTerms } from '../terms/list.js'

const plural = pluralFor('pt-BR')

export const list: ListTerms = {
  conversations: 'Conversas',
  listNames: {
    open: 'Conversas abertas', snoozed: 'Conversas adiadas', closed: 'Conversas encerradas', spam: 'Conversas de spam',
    history: 'Conversas antes particulares', chats: 'Chats abertos',
  },
  listed: count => plural(count, { one: '# conversa', other: '# conversas' }),
  previewBy: name => `${name}:`,
  previewNote: 'Nota:',
  previewDraft: 'Rascunho:',
  unsentMarks: { failed: 'Não enviada', unconfirmed: 'Pode não ter chegado', waiting: 'Aguardando envio' },
  previewAttachments: count => plural(count, { one: '# anexo', other: '# anexos' }),
  previewEmpty: 'Nenhuma mensagem ainda',
  unreadMessages: count => plural(count, { one: '# mensagem não lida', other: '# mensagens não lidas' }),
  actionsFor: name => `Ações para ${name}`,
  emptyTitles: {
    open: 'Tudo em dia', snoozed: 'Nada adiado', closed: 'Nada encerrado ainda', spam: 'Nenhum spam',
    history: 'Nenhum histórico para ler', chats: 'Nenhum chat ainda',
  },
  emptyHints: {
    open: 'As novas mensagens de clientes aparecem aqui.',
    snoozed: 'As conversas deixadas para depois esperam aqui até a hora marcada.',
    closed: 'As conversas que você e sua equipe encerram ficam guardadas aqui.',
    spam: 'As conversas marcadas como spam ficam aqui, com o que o remetente escrever depois.',
    chats: 'Os chats com colegas aparecem aqui.',
    history: 'As mensagens de antes de um número entrar em uma caixa aparecem aqui para quem pode lê-las.',
  },
  emptyFilteredTitle: 'Nenhuma conversa encontrada',
  emptyFilteredHint: 'Experimente usar menos filtros.',
  resetFilters: 'Limpar filtros',
  pinned: 'Fixada',
  backAt: time => `Volta ${time}`,
  listFailed: 'Não foi possível carregar as conversas',
  moreFailed: 'Não foi possível carregar mais conversas',
  listGap: 'Podem faltar mudanças aqui',
  loadingConversations: 'Carregando conversas…',
  showOpen: 'Ver abertas',
  showClosed: 'Ver encerradas',
}
