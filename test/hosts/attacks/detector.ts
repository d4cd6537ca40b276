import { everything } from '../page.js'

/** What ran that must not: each time, by whatever a string could call. */
const sprung: string[] = []
/** What was asked of the network that nobody of ours asks for. */
const asked: string[] = []

const TRAPS = ['attack', 'alert', 'confirm', 'prompt', 'print', 'open'] as const

/** A policy that is there for the tests alone: it forbids the network, so that even a hit reaches nobody, and tells. */
const forbidNetwork = (): void => {
  const policy = Object.assign(document.createElement('meta'), {
    httpEquiv: 'Content-Security-Policy',
    content: "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'self'",
  })
  document.addEventListener('securitypolicyviolation', event => { asked.push(event.blockedURI) })
  document.head.append(policy)
}

/** What the tests themselves load. */
const OWN_PATH = /\.(ts|js|mjs|css)$|^\/(__web-|wtr-|shared-data\/)/

const isOurs = (url: string): boolean => OWN_PATH.test(new URL(url).pathname)

const watchNetwork = (): void => {
  new PerformanceObserver(list => {
    asked.push(...list.getEntries().map(entry => entry.name).filter(name => !isOurs(name)))
  }).observe({ type: 'resource' })
}

/** A link that the page's own tests press must lead nowhere; where it would have led is looked at. */
const stay = (event: Event): void => {
  if (event.composedPath().some(one => one instanceof Element && one.localName === 'a')) event.preventDefault()
}

before(() => {
  for (const name of TRAPS) Object.assign(globalThis, { [name]: () => { sprung.push(name) } })
  forbidNetwork()
  watchNetwork()
  window.addEventListener('click', stay)
  window.addEventListener('submit', event => { event.preventDefault() })
})

beforeEach(() => {
  sprung.length = 0
  asked.length = 0
})

const OWN_ELEMENTS: ReadonlySet<string> = new Set([
  'a', 'b', 'bdi', 'button', 'circle', 'dd', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'form', 'h2', 'h3', 'h4', 'header', 'img',
  'input', 'label', 'legend', 'li', 'line', 'main', 'nav', 'optgroup', 'option', 'p', 'path', 'polygon', 'polyline',
  'rect', 'section', 'select', 'slot', 'span', 'svg', 'textarea', 'time', 'ul',
])
const NEVER = /^(on.+|srcdoc|action|formaction|background|poster|ping|srcset|http-equiv|autofocus|xlink:href|contenteditable)$/
const LINKS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const FILES: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:', 'data:'])

const isBadLink = (element: Element): boolean => {
  const href = element.getAttribute('href')
  if (href === null) return false
  if (!URL.canParse(href, location.href)) return true
  const allowed = element.hasAttribute('download') ? FILES : LINKS
  return !allowed.has(new URL(href, location.href).protocol)
}

/** What is wrong with an element, if it is none of ours. */
const wrong = (element: Element): string | undefined => {
  if (!OWN_ELEMENTS.has(element.localName) && !element.localName.startsWith('inbox-')) return 'no element of ours'
  const attribute = element.getAttributeNames().find(name => NEVER.test(name))
  if (attribute !== undefined) return `has ${attribute}`
  if (element.getAttribute('style')?.includes('url(')) return 'has a style that loads'
  if (isBadLink(element)) return `leads to ${element.getAttribute('href') ?? ''}`
  // A picture is a face, from here; a drawing is an icon.
  const source = element.getAttribute('src')
  if (source !== null && !/^(data:image\/|blob:|\/)/.test(source)) return `loads ${source}`
  if (element.localName === 'svg' && !element.classList.contains('icon')) return 'no icon of ours'
  return element.localName === 'img' && !element.closest('.avatar') ? 'no picture of ours' : undefined
}

/** Elements and attributes that somebody else put below a root. */
export const intruders = (root: Element | ShadowRoot): readonly string[] => everything(root).flatMap(element => {
  const what = wrong(element)
  return what === undefined ? [] : [`<${element.localName}> ${what}`]
})

/** Lets the browser do what it would: load, fail to load, call handlers. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise<void>(resolve => { requestAnimationFrame(() => { setTimeout(resolve) }) })
  }
}

/** A report longer than this tells no more. */
const MOST = 20

/** All that an attack did so far, and what it put below a root. Empty: nothing. */
export const attacked = async (root: Element): Promise<readonly string[]> => {
  await settled()
  const [ran, loaded] = [sprung.map(name => `ran ${name}()`), asked.map(url => `asked for ${url}`)]
  return [...ran, ...loaded, ...intruders(root)].slice(0, MOST)
}

const HOVERS = ['pointerover', 'pointerenter', 'pointermove', 'mouseover', 'mouseenter', 'mousemove', 'pointerout', 'mouseout'] as const
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'contextmenu'] as const

const point = (element: Element, type: string): void => {
  const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
  element.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true }))
}

/** Hovers, focuses and presses everything below a root, once. */
export const handleAll = async (root: Element): Promise<void> => {
  for (const element of everything(root)) {
    for (const type of HOVERS) point(element, type)
    if (!(element instanceof HTMLElement) || !element.matches('button, a, input, textarea, summary, [tabindex]')) continue
    element.focus()
    // A splitter holds on to a real pointer only.
    if (element.role !== 'separator') for (const type of PRESSES) point(element, type)
    element.click()
  }
  await settled()
}

/** All the text below a root, through shadow roots, as it stands in its text nodes and fields. */
export const allText = (root: Element): string => everything(root).flatMap(element => [
  ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.nodeValue ?? ''),
  ...element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? [element.value] : [],
]).join('\u0001')

/** The strings that are not there as text, letter by letter. */
export const missing = (root: Element, texts: readonly string[]): readonly string[] => {
  const all = allText(root)
  return texts.filter(text => !all.includes(text))
}
