import type { ListState } from '../../state/widgets/list.js'

/** What a list says of itself when it shows others than before: how many. The first one is no news. */
export class ListNews {
  #told: string | undefined
  #words = ''

  /** `key`: which list it is. `say`: the words for so many. Returns what is to be said. */
  tell(key: string, state: ListState | undefined, say: (count: number) => string): string {
    // What is not counted yet soon is.
    if (state?.status !== 'ready' || state.more && state.total === null || key === this.#told) return this.#words
    if (this.#told !== undefined) this.#words = say(state.total ?? state.ids.length)
    this.#told = key
    return this.#words
  }
}
