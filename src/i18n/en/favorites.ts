import type { FavoritesTerms } from '../terms/favorites.js'

export const favorites: FavoritesTerms = {
  favorites: 'Favorite contacts',
  unmarkFavorite: name => `Remove ${name} from favorites`,
  noFavoritesTitle: 'No favorites yet',
  noFavoritesHint: 'Add a contact to your favorites beside a conversation, and it stands here.',
  favoritesFailed: 'Favorites could not be loaded',
  favoriteNotOpened: 'The conversation could not be opened',
}
