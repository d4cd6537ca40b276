import { pluralFor } from '../plural.js'
import type { FilterTerms } from '../terms/filtering.js'

const plural = pluralFor('pt-BR')

export const filtering: FilterTerms = {
  sorts: {
    newest: 'Mais recentes',
    oldest: 'Mais antigas',
    'longest-waiting': 'Maior espera',
    'unread-first': 'Não lidas primeiro',
    mine: 'Minha ordem',
  },
  markedUnread: 'Marcada como não lida',
  savedViews: 'Visões salvas',
  resetFilters: 'Limpar filtros',
  filterAndSort: 'Filtrar e ordenar',
  filters: 'Filtros',
  filtersOn: count => plural(count, { one: '# filtro ativo', other: '# filtros ativos' }),
  sortBy: 'Ordenar por',
  filtersFailed: 'Não foi possível carregar os filtros',
  filterAssignee: 'Com quem está',
  anyone: 'Qualquer pessoa',
  nobody: 'Ninguém',
  filterTime: 'Última mensagem',
  anyTime: 'Qualquer data',
  spans: { today: 'Hoje', week: 'Últimos 7 dias', month: 'Últimos 30 dias' },
  switches: { unread: 'Não lidas', awaitingReply: 'Aguardando resposta', hasAttachment: 'Com anexos' },
  deletedTagFilter: 'Uma etiqueta excluída',
  filterTags: 'Com todas estas etiquetas',
}
