/** What brings an element that is opened later. By tag: who draws it knows nothing of files. */
const loaders = new Map<string, () => Promise<unknown>>()

/** For define files: this element does not come with the page, but once whoever draws it asks. */
export const defineLate = (tag: string, load: () => Promise<unknown>): void => { loaders.set(tag, load) }

/** Whether an element can be drawn. One that nobody said how to bring is its host's to define. */
export const isElementHere = (tag: string): boolean =>
  customElements.get(tag) !== undefined || !loaders.has(tag)

/** Brings an element, unless it is here. Rejects when its file cannot be loaded; asked again, it tries again. */
export const bringElement = async (tag: string): Promise<void> => {
  if (!isElementHere(tag)) await loaders.get(tag)?.()
}
