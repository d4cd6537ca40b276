/** The contacts an agent holds dear. */
export interface FavoritesTerms {
  readonly favorites: string
  readonly unmarkFavorite: (name: string) => string
  readonly noFavoritesTitle: string
  readonly noFavoritesHint: string
  readonly favoritesFailed: string
  /** It could not be found out which conversation goes on with one of them. */
  readonly favoriteNotOpened: string
}
