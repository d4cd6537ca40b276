import type { ElsewhereTerms } from '../terms/elsewhere.js'

export const elsewhere: ElsewhereTerms = {
  otherVersionTitle: 'Não disponível',
  otherVersionHint: 'Esta parte da página precisa de outra versão da caixa de entrada.',
  unconnectedTitle: 'Sem conexão',
  unconnectedHint: 'Esta parte da página aguarda a caixa de entrada.',
}
