import { pluralFor } from '../plural.js'
import type { BulkTerms } from '../terms/bulk.js'

const plural = pluralFor('pt-BR')

export const bulk: BulkTerms = {
  selectRow: name => `Selecionar ${name}`,
  selection: 'Conversas selecionadas',
  selected: count => plural(count, { one: '# selecionada', other: '# selecionadas' }),
  noneSelected: 'Nada mais está selecionado',
  selectAll: total => plural(total, { other: 'Todas as #' }),
  selectAllUncounted: 'Todas',
  mostSelected: count => plural(count, { other: '# é o máximo por vez' }),
  selecting: count => plural(count, { other: 'Selecionando… #' }),
  selectingFailed: 'Não foi possível selecionar todas',
  clearSelection: 'Limpar seleção',
  bulkActs: {
    assign: 'Atribuir a mim', 'assign-to': 'Atribuir a…', unassign: 'Remover atribuição',
    tags: 'Adicionar ou remover etiquetas', snooze: 'Adiar…', close: 'Encerrar', reopen: 'Reabrir',
    'mark-read': 'Marcar como lida', 'mark-unread': 'Marcar como não lida', move: 'Mover para…',
    'mark-spam': 'Marcar como spam', 'not-spam': 'Não é spam',
  },
  bulkProgress: (count, total) => `${count} de ${total}`,
  bulkWaiting: 'Aguardando a conexão',
  stop: 'Parar',
  bulkFailed: count => plural(count, { one: '# não pôde ser alterada', other: '# não puderam ser alteradas' }),
  bulkStopped: count => plural(count, { one: '# ficou de fora', other: '# ficaram de fora' }),
  bulkAlready: count => plural(count, { one: '# já estava assim', other: '# já estavam assim' }),
  showThem: 'Mostrar',
  hideThem: 'Ocultar',
  andMore: count => plural(count, { other: 'e mais #' }),
}
