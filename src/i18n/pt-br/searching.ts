import { pluralFor } from '../plural.js'
import type { SearchTerms } from '../terms/searching.js'

const plural = pluralFor('pt-BR')

export const searching: SearchTerms = {
  search: 'Pesquisar',
  searchPlaceholder: 'Pesquisar mensagens e pessoas',
  endSearch: 'Encerrar pesquisa',
  searchResults: 'Resultados da pesquisa',
  searchGroups: { conversation: 'Conversas', contact: 'Contatos', message: 'Mensagens' },
  searchFound: (count, more) => more
    ? plural(count, { one: 'Mais de # resultado', other: 'Mais de # resultados' })
    : plural(count, { one: '# resultado', other: '# resultados' }),
  searchNothingTitle: 'Nada encontrado',
  searchNothingHint: 'A pesquisa encontra palavras pelo começo delas. Tente menos palavras ou mais curtas.',
  searchFailed: 'A pesquisa não funcionou',
  searchMore: 'Mostrar mais mensagens',
  searchNote: 'Nota:',
  searchRecent: 'Pesquisas recentes neste aparelho',
  forgetSearch: text => `Esquecer “${text}”`,
  searchNoConversation: 'Ainda sem conversa',
}
