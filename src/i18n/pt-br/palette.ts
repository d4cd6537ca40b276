import { pluralFor } from '../plural.js'
import type { PaletteTerms } from '../terms/palette.js'

const plural = pluralFor('pt-BR')

export const palette: PaletteTerms = {
  commands: 'Comandos',
  searchCommands: 'Buscar um comando ou lugar',
  noCommands: 'Nada com esse nome',
  noCommandsHint: 'Tente outra palavra: uma ação, uma caixa, uma ordem da lista.',
  commandsFound: count => plural(count, { one: '# comando', other: '# comandos' }),
  commandGroups: { recent: 'Abertas há pouco', going: 'Ir para', sorting: 'Ordem da lista', more: 'Mais' },
  beginConversation: 'Nova conversa…',
  searchEverywhere: 'Pesquisar mensagens e pessoas…',
  searchFor: text => `Pesquisar “${text}”`,
  goTo: place => `Ir para ${place}`,
}
