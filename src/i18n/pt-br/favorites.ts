import type { FavoritesTerms } from '../terms/favorites.js'

export const favorites: FavoritesTerms = {
  favorites: 'Contatos favoritos',
  unmarkFavorite: name => `Remover ${name} dos favoritos`,
  noFavoritesTitle: 'Nenhum favorito ainda',
  noFavoritesHint: 'Adicione um contato aos favoritos ao lado de uma conversa, e ele aparece aqui.',
  favoritesFailed: 'Não foi possível carregar os favoritos',
  favoriteNotOpened: 'Não foi possível abrir a conversa',
}
