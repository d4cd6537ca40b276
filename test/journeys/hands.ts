import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands'
import { isWithin, topAt } from './flat-tree.js'
import { NotYet } from './not-yet.js'

/** How a person gets to things, by input that the browser cannot tell from a person's. `NotYet`: not within reach. */
export interface Hands {
  /** Presses it. */
  press(element: HTMLElement): Promise<void>
  /** Makes it the place where typing goes. */
  enter(element: HTMLElement): Promise<void>
  /** Opens its menu without a button for it. */
  summon(element: HTMLElement): Promise<void>
  /** Takes a row by its handle and puts it so many rows further down. */
  carry(handle: HTMLElement, rows: number): Promise<void>
  /** Chooses one of a field's options. */
  choose(field: HTMLSelectElement, option: string): Promise<void>
}

type Spot = [x: number, y: number]

const nextFrame = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(resolve) })

const describe = (element: Element | null): string =>
  element ? `<${element.localName} class="${element.className}">` : 'nothing'

export const checkOff = (element: HTMLElement): void => {
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') {
    throw new NotYet(`${describe(element)} "${element.ariaLabel ?? element.textContent.trim()}" is off`)
  }
}

const middleOf = (element: HTMLElement): Spot => {
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect()
  return [Math.round(left + width / 2), Math.round(top + height / 2)]
}

/** What stands for a field that is drawn by its label: a radio, a switch. */
const targetOf = (element: HTMLElement): HTMLElement =>
  element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type) ? element.labels?.[0] ?? element : element

/** Where a pointer meets it: in its middle, once it rests, with nothing above it. */
export const spotOn = async (element: HTMLElement): Promise<Spot> => {
  checkOff(element)
  const target = targetOf(element)
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const before = middleOf(target)
  await nextFrame()
  const [x, y] = middleOf(target)
  const top = topAt(x, y)
  if (String(before) !== String([x, y])) throw new NotYet(`${describe(element)} still moves`)
  if (!top || !isWithin(top, target)) throw new NotYet(`${describe(element)} is covered by ${describe(top)} at ${x}, ${y}`)
  return [x, y]
}

/** Chooses as a platform's own list of options does, which no protocol can reach. */
const chooseOption = (field: HTMLSelectElement, option: string): void => {
  checkOff(field)
  const found = [...field.options].find(one => one.text.trim() === option)
  if (!found) throw new NotYet(`no option "${option}"; there is ${[...field.options].map(one => `"${one.text.trim()}"`).join(', ')}`)
  field.value = found.value
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const click = async (element: HTMLElement, button: 'left' | 'right' = 'left'): Promise<void> => {
  await sendMouse({ type: 'click', position: await spotOn(element), button })
}

/** The places a handle passes on its way over rows. */
const wayOver = (handle: HTMLElement, [x, y]: Spot, rows: number): readonly Spot[] => {
  const height = handle.closest('[role="listitem"]')?.getBoundingClientRect().height ?? 0
  return [0.2, 0.6, 1].map(part => [x, Math.round(y + part * rows * height)])
}

/** A mouse. */
export const mouse: Hands = {
  press: click,
  enter: click,
  summon: element => click(element, 'right'),
  async carry(handle, rows) {
    const from = await spotOn(handle)
    await sendMouse({ type: 'move', position: from })
    await sendMouse({ type: 'down' })
    for (const position of wayOver(handle, from, rows)) await sendMouse({ type: 'move', position })
    await sendMouse({ type: 'up' })
  },
  async choose(field, option) {
    await spotOn(field)
    chooseOption(field, option)
  },
}

const touch = (type: string, at?: Spot) => executeServerCommand('person-touch', { type, at })

const wait = (milliseconds: number): Promise<unknown> => new Promise(resolve => { setTimeout(resolve, milliseconds) })

/** Who puts something down stops first. Out of a movement the browser makes a throw, which swallows the next tap. */
const REST = 200

/** How long a finger rests on what it asks something of. */
const HELD = 700

/** A fingertip, in CSS pixels. */
const FINGERTIP = 44

const checkSize = (element: HTMLElement): void => {
  const { width, height } = targetOf(element).getBoundingClientRect()
  if (Math.min(width, height) > FINGERTIP - 0.5) return
  throw new Error(`${describe(element)} is smaller than a fingertip: ${width} × ${height}`)
}

const tap = async (element: HTMLElement): Promise<void> => {
  const spot = await spotOn(element)
  checkSize(element)
  await touch('touchStart', spot)
  await touch('touchEnd')
}

/** A finger. */
export const finger: Hands = {
  press: tap,
  enter: tap,
  async summon(element) {
    await touch('touchStart', await spotOn(element))
    await wait(HELD)
    await touch('touchEnd')
  },
  async carry(handle, rows) {
    const from = await spotOn(handle)
    await touch('touchStart', from)
    for (const position of wayOver(handle, from, rows)) await touch('touchMove', position)
    await wait(REST)
    await touch('touchEnd')
    await wait(REST)
  },
  choose: mouse.choose,
}

/** Types into what has the focus. */
export const type = (text: string): Promise<void> => sendKeys({ type: text })
