import type { CannedTerms } from '../terms/canned.js'

export const canned: CannedTerms = {
  searchCanned: 'Buscar mensagens prontas',
  cannedEmptyTitle: 'Nenhuma mensagem pronta ainda',
  cannedEmptyHint: 'As respostas que sua equipe mais usa ficariam aqui, prontas para inserir.',
  cannedNoMatch: query => `Nada encontrado para “${query}”`,
  cannedNoMatchHint: 'Tente outra palavra do título, do texto ou do atalho.',
  cannedInserted: title => `Inserida: ${title}`,
  clear: 'Limpar',
}
