import { deepActive } from '../../lib/deep-active.js'
import { HarnessError } from './harness-error.js'
import { isSeen, nameOf, reasonOf } from './sight.js'

/** Keys held while another one is struck. */
export interface Held {
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
  readonly meta?: boolean
}

type Field = HTMLInputElement | HTMLTextAreaElement

const TRAVELS = { bubbles: true, composed: true, cancelable: true }
const FOCUSABLE = 'button, a[href], input, textarea, select, [tabindex]'

/** The element around, through shadow roots. */
const around = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host

const isInert = (element: Element): boolean => {
  for (let one: Element | undefined = element; one; one = around(one)) if ((one as HTMLElement).inert) return true
  return false
}

const isOff = (element: HTMLElement): boolean =>
  element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled')

const checkReach = (element: HTMLElement): void => {
  const name = nameOf(element)
  if (!isSeen(element)) throw new HarnessError(`"${name}" cannot be seen`)
  if (isInert(element)) throw new HarnessError(`"${name}" is behind something that is open`)
  if (isOff(element)) throw new HarnessError([`"${name}" is off`, reasonOf(element)].filter(Boolean).join(': '))
}

const point = (element: HTMLElement, type: string): boolean => element.dispatchEvent(
  new PointerEvent(type, { ...TRAVELS, isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0 }),
)

/** Presses and lets go, as a pointer does: the focus goes to what is pressed, unless that declines it. */
export const press = (element: HTMLElement): void => {
  checkReach(element)
  point(element, 'pointerdown')
  if (element.dispatchEvent(new MouseEvent('mousedown', { ...TRAVELS, button: 0 }))) {
    element.closest<HTMLElement>(FOCUSABLE)?.focus()
  }
  point(element, 'pointerup')
  element.dispatchEvent(new MouseEvent('mouseup', { ...TRAVELS, button: 0 }))
  element.click()
}

const isField = (element: Element): element is Field => element.matches('input, textarea')

const insert = (field: Field, text: string, inputType: string): void => {
  if (field.readOnly || field.disabled) throw new HarnessError(`nothing can be written into "${nameOf(field)}"`)
  const init = { ...TRAVELS, inputType, data: text }
  if (!field.dispatchEvent(new InputEvent('beforeinput', init))) return
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { ...init, cancelable: false }))
}

/** What a browser does with a key that nobody took. */
const follow = (target: HTMLElement, key: string): void => {
  if (isField(target)) {
    if (key === 'Enter' && target.localName === 'textarea') insert(target, '\n', 'insertLineBreak')
    else if (key === 'Enter') target.form?.requestSubmit()
    else if (/^.$/u.test(key)) insert(target, key, 'insertText')
  } else if ((key === 'Enter' || key === ' ') && target.matches('button, a[href]')) {
    target.click()
  }
}

/** Strikes a key where the focus of an element's page is: `strike(element, 'k', { ctrl: true })`. */
export const strike = (
  { ownerDocument }: Element, key: string, { ctrl = false, shift = false, alt = false, meta = false }: Held = {},
): void => {
  const init = { ...TRAVELS, key, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta }
  const target = deepActive(ownerDocument) ?? ownerDocument.body
  const isLeft = target.dispatchEvent(new KeyboardEvent('keydown', init))
  if (isLeft && !ctrl && !alt && !meta) follow(target, key)
  ;(deepActive(ownerDocument) ?? target).dispatchEvent(new KeyboardEvent('keyup', init))
}

const enter = (field: Field): void => {
  checkReach(field)
  field.focus()
  if (deepActive(field.ownerDocument) !== field) throw new HarnessError(`"${nameOf(field)}" does not take the focus`)
}

/** Types into a field, key by key, at its caret. A new line is made with Shift+Enter. */
export const type = (field: Field, text: string): void => {
  enter(field)
  for (const key of text) strike(field, key === '\n' ? 'Enter' : key, { shift: key === '\n' })
}

/** Pastes into a field at its caret. */
export const paste = (field: Field, text: string): void => {
  enter(field)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  // One made by a page carries nothing in Firefox.
  const event = Object.defineProperty(new ClipboardEvent('paste', TRAVELS), 'clipboardData', { value: clipboardData })
  if (field.dispatchEvent(event)) insert(field, text, 'insertFromPaste')
}

/** Deletes all that stands in a field. */
export const empty = (field: Field): void => {
  enter(field)
  field.select()
  insert(field, '', 'deleteContentBackward')
}
