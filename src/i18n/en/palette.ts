import { pluralFor } from '../plural.js'
import type { PaletteTerms } from '../terms/palette.js'

const plural = pluralFor('en')

export const palette: PaletteTerms = {
  commands: 'Commands',
  searchCommands: 'Find a command or a place',
  noCommands: 'Nothing of that name',
  noCommandsHint: 'Try another word: an act, an inbox, an order of the list.',
  commandsFound: count => plural(count, { one: '# command', other: '# commands' }),
  commandGroups: { recent: 'Opened lately', going: 'Go to', sorting: 'Order of the list', more: 'More' },
  beginConversation: 'New conversation…',
  searchEverywhere: 'Search messages and people…',
  searchFor: text => `Search for “${text}”`,
  goTo: place => `Go to ${place}`,
}
