import { pluralFor } from '../plural.js'
import type { NavTerms } from '../terms/nav.js'

const plural = pluralFor('pt-BR')

export const nav: NavTerms = {
  inboxes: 'Caixas de entrada',
  allInboxes: 'Todas as caixas',
  channelsOf: inbox => `Canais de ${inbox}`,
  showChannels: inbox => `Mostrar os canais de ${inbox}`,
  hideChannels: inbox => `Ocultar os canais de ${inbox}`,
  countsFailed: 'Não foi possível carregar as contagens de não lidas',
  unreadConversations: count => plural(count, { one: '# conversa não lida', other: '# conversas não lidas' }),
  switchInbox: 'Trocar de caixa de entrada',
  sides: 'Compartilhadas ou particulares',
  sideNames: { shared: 'Compartilhadas', private: 'Particulares' },
  views: 'Abertas ou encerradas',
  viewOpen: 'Abertas',
  viewClosed: 'Encerradas',
  privatePlaces: { private: 'Minha caixa particular', direct: 'Chats diretos', team: 'Chats em equipe' },
  historyPlaces: 'Antes particulares',
  historyOf: number => `${number} (antes particular)`,
  shelves: { favorites: 'Favoritos', snoozed: 'Adiadas', spam: 'Spam' },
  manage: 'Gerenciar',
  managed: { 'open-settings': 'Configurações da caixa…', 'open-tags': 'Gerenciar etiquetas…' },
  noInboxesTitle: 'Nenhuma caixa de entrada ainda',
  noInboxesHint: 'As caixas de que você faz parte aparecem aqui. Um gestor pode incluir você.',
  inboxesFailed: 'Não foi possível carregar as caixas de entrada',
}
