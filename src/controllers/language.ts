import type { ReactiveController, ReactiveElement } from 'lit'

/** The nearest `lang`, through shadow roots; the browser's language where the page names none. */
const languageOf = (element: Element): string => {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang') ?? ''
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? languageOf(root.host) : navigator.language
}

const watched = new Map<Document, { readonly hosts: Set<LanguageController>, readonly observer: MutationObserver }>()

const watchDocument = (document: Document, controller: LanguageController): (() => void) => {
  let entry = watched.get(document)
  if (!entry) {
    const hosts = new Set<LanguageController>()
    const observer = new MutationObserver(() => { for (const host of hosts) host.refresh() })
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true })
    watched.set(document, entry = { hosts, observer })
  }
  const { hosts, observer } = entry
  hosts.add(controller)
  return () => {
    hosts.delete(controller)
    if (hosts.size > 0) return
    observer.disconnect()
    watched.delete(document)
  }
}

/** The language an element speaks. One observer a document serves all of them. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement
  #value = 'en'
  #stop: (() => void) | undefined

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  /** A BCP 47 tag. */
  get value(): string {
    return this.#value
  }

  hostConnected(): void {
    this.#stop = watchDocument(this.#host.ownerDocument, this)
    this.refresh()
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  refresh(): void {
    const next = languageOf(this.#host) || 'en'
    if (next === this.#value) return
    this.#value = next
    this.#host.requestUpdate()
  }
}
