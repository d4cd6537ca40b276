import { fixture, html, oneEvent } from '@open-wc/testing'

/** The first element a selector finds in an element's shadow root. */
export const inside = <E extends HTMLElement>(element: Element, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector)

/** Every element there is below, through shadow roots. */
export const everything = (root: Element | ShadowRoot): readonly Element[] => [
  ...root instanceof Element && root.shadowRoot ? everything(root.shadowRoot) : [],
  ...[...root.querySelectorAll('*')].flatMap(element =>
    element.shadowRoot ? [element, ...everything(element.shadowRoot)] : [element]),
]

const frames: Document[] = []

afterEach(() => {
  // An element whose document goes away under it is never told.
  for (const { body } of frames.splice(0)) body.replaceChildren()
})

/** The document of an empty iframe of this page, gone after the test. */
export const freshFrame = async (): Promise<Document> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page" width="600" height="600"></iframe>`)
  if (!frame.contentDocument?.body) await oneEvent(frame, 'load')
  frames.push(frame.contentDocument!)
  return frame.contentDocument!
}

/** The first element a selector finds below, through shadow roots. */
export const deep = <E extends Element = HTMLElement>(root: Element, selector: string): E | undefined =>
  everything(root).find((element): element is E => element.matches(selector))
