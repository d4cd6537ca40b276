import { pluralFor } from '../plural.js'
import type { FilterTerms } from '../terms/filtering.js'

const plural = pluralFor('pt-BR')

export const filtering: FilterTerms = {
  sorts: {
    newest: 'Mais recentes primeiro',
    oldest: 'Mais antigas primeiro',
    'longest-waiting': 'Maior espera primeiro',
    'unread-first': 'Não lidas primeiro',
    mine: 'Minha ordem',
  },
  manyMore: count => `${count}+`,
  markedUnread: 'Marcada como não lida',
  waitingFor: duration => `Aguardando há ${duration}`,
  taggedAs: tags => `Etiquetas: ${tags}`,
  viaChannel: channel => `por ${channel}`,
  newConversations: count => plural(count, { one: '# nova conversa', other: '# novas conversas' }),
  showNewConversations: count => plural(count, { one: 'Mostrar # nova conversa', other: 'Mostrar # novas conversas' }),
  emptyFilteredTitle: 'Nenhuma conversa encontrada',
  emptyFilteredHint: 'Experimente usar menos filtros.',
  resetFilters: 'Limpar filtros',
}
