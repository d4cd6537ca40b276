import type { ElsewhereTerms } from '../terms/elsewhere.js'

export const elsewhere: ElsewhereTerms = {
  otherVersionTitle: 'Não disponível',
  otherVersionHint: 'Esta parte da página precisa de outra versão da caixa de entrada.',
}
