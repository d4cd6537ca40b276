export interface Saved {
  readonly name: string
  readonly text: string
}

/** The file that something puts among the downloads; the browser is not asked to store it. */
export const savedBy = async (act: () => void): Promise<Saved> => {
  const { createObjectURL } = URL
  const { click } = HTMLAnchorElement.prototype
  let blob: Blob | undefined
  let name = ''
  URL.createObjectURL = made => {
    blob = made as Blob
    return createObjectURL.call(URL, made)
  }
  HTMLAnchorElement.prototype.click = function () {
    name = this.download
  }
  try {
    act()
  } finally {
    URL.createObjectURL = createObjectURL
    HTMLAnchorElement.prototype.click = click
  }
  return { name, text: await blob?.text() ?? '' }
}
