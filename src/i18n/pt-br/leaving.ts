import type { LeavingTerms } from '../terms/leaving.js'

export const leaving: LeavingTerms = {
  left: {
    closed: 'Encerrada', open: 'Aberta de novo', snoozed: 'Adiada', spam: 'Marcada como spam',
    moved: 'Movida para outra caixa', unassigned: 'Sem responsável agora', filters: 'Não corresponde mais aos filtros',
    gone: 'Não está mais nas suas caixas',
  },
  movedTo: inbox => `Movida para ${inbox}`,
  leftList: (name, where) => `${name}: ${where}`,
}
