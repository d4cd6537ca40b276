import { sendKeys } from '@web/test-runner-commands'
import { deepActive } from '../../src/lib/deep-active.js'
import { press } from '../press.js'
import { isAfter, pathOf } from './flat-tree.js'
import type { Hands } from './hands.js'
import { checkOff } from './hands.js'
import { NotYet } from './not-yet.js'

/** As often as somebody would strike keys to get to one thing. */
const MOST_STROKES = 60

const paneOf = (element: Element): Element | undefined => pathOf(element).find(one => one.matches('.pane, inbox-notices'))

/** What a person would call the place of the focus. */
const describe = (element: Element): string =>
  `<${element.localName}> "${(element.ariaLabel ?? element.textContent.trim()).slice(0, 40)}"`

/** The option that Enter would take while the focus stays in a text. */
const isHighlighted = (active: Element, target: Element): boolean =>
  target.id !== '' && active.getAttribute('aria-activedescendant') === target.id && active.getRootNode() === target.getRootNode()

const isThere = (active: Element, target: Element): boolean => active === target || isHighlighted(active, target)

const areRadios = (one: HTMLElement, other: HTMLElement): boolean =>
  one instanceof HTMLInputElement && one.type === 'radio' && other instanceof HTMLInputElement && one.name === other.name

/** The list that something is in, whole: channels are in the list of places. */
const listAround = (element: Element): Element | undefined => pathOf(element).filter(one => one.localName === 'ul').at(-1)

/** Tab leads into a list of lines with buttons first. */
const isInItsList = (active: HTMLElement, target: HTMLElement): boolean =>
  listAround(target)?.contains(active) ?? true

/** Whether arrows lead from one to the other: both in one menu, one list, one row of radios. */
const isByArrows = (active: HTMLElement, target: HTMLElement): boolean =>
  active.getRootNode() === target.getRootNode()
  && (target.tabIndex < 0 && isInItsList(active, target) || areRadios(active, target))

const highlighted = (active: HTMLElement): Element | null => {
  const id = active.getAttribute('aria-activedescendant')
  return id ? (active.getRootNode() as ShadowRoot).getElementById(id) : null
}

/** The next key on the way. */
const strokeToward = (active: HTMLElement, target: HTMLElement): readonly [string, ...string[]] => {
  const [here, there] = [paneOf(active), paneOf(target)]
  if (here && there && here !== there) return ['F6']
  if (isByArrows(active, target)) {
    const from = highlighted(active) ?? active
    return [from !== target && isAfter(from, target) ? 'ArrowDown' : 'ArrowUp']
  }
  return isAfter(active, target) ? ['Tab'] : ['Shift', 'Tab']
}

const nextFrame = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(resolve) })

/** Where the focus is. It may be nowhere only before the first key. */
let wasSomewhere = false

const focused = (): HTMLElement | null => {
  const active = deepActive(document)
  if (active === null || active === document.body) {
    if (wasSomewhere) throw new NotYet('the focus is lost')
    return null
  }
  wasSomewhere = true
  return active
}

/** Goes there with the keys that the product has for it. */
const reach = async (target: HTMLElement): Promise<HTMLElement> => {
  checkOff(target)
  const way: string[] = []
  for (let stroke = 0; stroke < MOST_STROKES; stroke++) {
    const active = focused()
    if (active && isThere(active, target)) return active
    if (!target.isConnected) throw new NotYet('it went away')
    way.push(active ? describe(active) : 'nowhere')
    await press(...active ? strokeToward(active, target) : ['Tab'] as const)
    await nextFrame()
  }
  throw new NotYet(`no key leads to ${describe(target)}: ${way.slice(-8).join(' → ')}`)
}

const strike = (key: string) => sendKeys({ press: key })

/** Ten fingers and no mouse. */
export const keyboard: Hands = {
  async press(element) {
    const active = await reach(element)
    if (active.matches('[type="radio"]') && (active as HTMLInputElement).checked) return
    await strike(active.matches('[type="checkbox"], [type="radio"]') ? 'Space' : 'Enter')
  },
  async enter(element) {
    await reach(element)
  },
  async summon(element) {
    await reach(element)
    await press('Shift', 'F10')
  },
  async carry(handle, rows) {
    await reach(handle)
    await strike('Enter')
    for (let row = 0; row < Math.abs(rows); row++) await strike(rows < 0 ? 'ArrowUp' : 'ArrowDown')
    await strike('Enter')
  },
  async choose(field, option) {
    await reach(field)
    // The browser goes to the option that begins so.
    await sendKeys({ type: option })
    if (field.selectedOptions[0]?.text.trim() !== option) throw new NotYet(`"${option}" cannot be typed into the field`)
  },
}

/** A new page: the focus is nowhere yet. */
export const restKeyboard = (): void => {
  wasSomewhere = false
}
