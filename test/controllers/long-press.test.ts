import { expect, waitUntil } from '@open-wc/testing'
import { executeServerCommand, sendMouse } from '@web/test-runner-commands'
import { LitElement, html } from 'lit'
import { LongPress } from '../../src/controllers/long-press.js'
import { press } from '../press.js'

type Spot = readonly [x: number, y: number]

/** Two things with a menu, a handle, something without a menu, and a menu for the two. */
class Shelf extends LitElement {
  readonly asked: string[] = []
  readonly clicked: string[] = []
  readonly press = new LongPress(this, '.handle')

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    return html`<div id="shelf" style="width:200px;height:210px;overflow:auto" @contextmenu=${this.#onAsked}
      @click=${this.#onClick}>
      <button id="one" style="display:block;width:100%;height:50px"><b>One</b></button>
      <button id="two" style="display:block;width:100%;height:50px">Two</button>
      <button class="handle" id="three" style="display:block;width:100%;height:50px">Three</button>
      <button id="four" style="display:block;width:100%;height:50px">Four</button>
      <p style="height:500px"></p>
    </div><div class="opened" popover><button>Menu</button></div>`
  }

  get opened(): HTMLElement {
    return this.querySelector('.opened')!
  }

  readonly #onAsked = (event: Event) => {
    const id = (event.target as Element).closest('[id]')?.id
    if (id === undefined || id === 'shelf' || id === 'four') return
    event.preventDefault()
    this.asked.push(id)
  }

  readonly #onClick = ({ target }: Event) => {
    const id = (target as Element).closest('[id]')?.id
    if (id) this.clicked.push(id)
  }
}
customElements.define('test-shelf', Shelf)

const touch = (type: string, at?: Spot, beside?: Spot) => executeServerCommand('person-touch', { type, at, beside })

const spotOn = (shelf: Shelf, selector: string): Spot => {
  const { x, y, width, height } = shelf.querySelector(selector)!.getBoundingClientRect()
  return [Math.round(x + width / 2), Math.round(y + height / 2)]
}

const platformAsks = (target: Element, pointerType: string): PointerEvent => {
  const event = new PointerEvent('contextmenu', { bubbles: true, cancelable: true, pointerType })
  target.dispatchEvent(event)
  return event
}

/** No other thing tells that a finger did not ask. */
const longEnough = () => new Promise(resolve => { setTimeout(resolve, 600) })

/** Rests a finger on the other thing until that asks: what was to ask before that had its time. */
const restOnTwo = async (shelf: Shelf) => {
  await touch('touchStart', spotOn(shelf, '#two'))
  await waitUntil(() => shelf.asked.includes('two'), 'it never asked')
  await touch('touchEnd')
}

describe('a long press', () => {
  before(async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip()
    await executeServerCommand('person-coarse', { enabled: true })
  })
  after(() => executeServerCommand('person-coarse', { enabled: false }))

  let shelf: Shelf
  beforeEach(async () => {
    shelf = new Shelf()
    document.body.append(shelf)
    await shelf.updateComplete
  })
  afterEach(() => { shelf.remove() })

  it('asks while the finger is still down, for what it rests on, once, and is no click', async () => {
    await touch('touchStart', spotOn(shelf, '#one b'))
    await waitUntil(() => shelf.asked.length > 0, 'it never asked')
    const touchend = new Promise<Event>(resolve => { addEventListener('touchend', resolve, { once: true }) })
    await touch('touchEnd')
    // Of a touch that is refused no browser makes a click.
    expect((await touchend).defaultPrevented).to.equal(true)
    shelf.querySelector('#one')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    await restOnTwo(shelf)
    expect(shelf.asked).to.deep.equal(['one', 'two'])
    expect(shelf.clicked).to.deep.equal([])
  })

  it('keeps its click where it got no menu', async () => {
    const browser = new AbortController()
    // A browser that has a menu of its own takes the finger; this one has none.
    addEventListener('contextmenu', event => {
      if (!event.isTrusted) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }, { capture: true, signal: browser.signal })
    const asked = new Promise(resolve => { addEventListener('contextmenu', resolve, { once: true }) })
    await touch('touchStart', spotOn(shelf, '#four'))
    await asked
    const touchend = new Promise<Event>(resolve => { addEventListener('touchend', resolve, { once: true }) })
    await touch('touchEnd')
    browser.abort()
    expect((await touchend).defaultPrevented).to.equal(false)
    await waitUntil(() => shelf.clicked.length > 0, 'the click is lost')
    expect([shelf.asked, shelf.clicked]).to.deep.equal([[], ['four']])
  })

  it('leaves the clicks of a tap, of a key and of a script alone', async () => {
    await restOnTwo(shelf)
    const one = shelf.querySelector<HTMLElement>('#one')!
    one.click()
    one.focus()
    await press('Enter')
    await touch('touchStart', spotOn(shelf, '#one b'))
    await touch('touchEnd')
    await waitUntil(() => shelf.clicked.length === 3, 'a click is missing')
    expect(shelf.asked).to.deep.equal(['two'])
  })

  it('does not ask when the finger moves, but may tremble', async () => {
    // Where a finger scrolls, the browser takes it before it has gone far.
    shelf.querySelector<HTMLElement>('#shelf')!.style.touchAction = 'none'
    const [x, y] = spotOn(shelf, '#one b')
    await touch('touchStart', [x, y])
    await touch('touchMove', [x + 12, y])
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal([])
    await touch('touchStart', [x, y])
    await touch('touchMove', [x + 4, y + 4])
    await waitUntil(() => shelf.asked.length === 1, 'it never asked')
    await touch('touchEnd')
  })

  it('does not ask of what scrolls away under the finger', async () => {
    await touch('touchStart', spotOn(shelf, '#one b'))
    shelf.querySelector('#shelf')!.scrollTop = 10
    await new Promise(resolve => { shelf.querySelector('#shelf')!.addEventListener('scroll', resolve, { once: true }) })
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal([])
  })

  it('does not ask when a second finger comes', async () => {
    const [x, y] = spotOn(shelf, '#one b')
    await touch('touchStart', [x, y])
    await touch('touchStart', [x, y], [x, y + 300])
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal([])
  })

  it('does not ask after the browser took the finger', async () => {
    await touch('touchStart', spotOn(shelf, '#one b'))
    await touch('touchCancel')
    await longEnough()
    expect(shelf.asked).to.deep.equal([])
  })

  it('does not ask where resting means something else', async () => {
    await touch('touchStart', spotOn(shelf, '.handle'))
    expect(platformAsks(shelf.querySelector('.handle')!, 'touch').defaultPrevented).to.equal(true)
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal([])
  })

  it('asks once where the browser asks, too, before it or after it', async () => {
    const one = shelf.querySelector('#one')!
    await touch('touchStart', spotOn(shelf, '#one b'))
    await waitUntil(() => shelf.asked.length === 1, 'it never asked')
    expect(platformAsks(one, 'touch').defaultPrevented).to.equal(true)
    await touch('touchEnd')
    // Windows asks when the finger comes up.
    expect(platformAsks(one, 'touch').defaultPrevented).to.equal(true)
    expect(shelf.asked).to.deep.equal(['one'])
    await touch('touchStart', spotOn(shelf, '#one b'))
    expect(platformAsks(one, 'touch').defaultPrevented).to.equal(true)
    expect(shelf.asked).to.deep.equal(['one', 'one'])
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal(['one', 'one'])
  })

  it('hears the other button of a mouse and the key for it, also after a long press', async () => {
    await restOnTwo(shelf)
    shelf.querySelector<HTMLElement>('#two')!.focus()
    await press('Shift', 'F10')
    await waitUntil(() => shelf.asked.length === 2, 'the key did nothing')
    await sendMouse({ type: 'click', position: [...spotOn(shelf, '#one b')], button: 'right' })
    expect(shelf.asked).to.deep.equal(['two', 'two', 'one'])
  })

  it('leaves the browser its own menu where there is none', () => {
    expect(platformAsks(shelf.querySelector('p')!, 'mouse').defaultPrevented).to.equal(false)
  })

  it('hands the finger to what it opened: its coming up outside of that does not close it', async () => {
    let liftedOn: EventTarget | null = null
    addEventListener('pointerup', ({ target }) => { liftedOn = target }, { once: true })
    await touch('touchStart', spotOn(shelf, '#one b'))
    await waitUntil(() => shelf.asked.length === 1, 'it never asked')
    shelf.opened.showPopover()
    shelf.opened.querySelector('button')!.focus()
    await touch('touchEnd')
    await waitUntil(() => liftedOn !== null)
    expect(liftedOn === shelf.opened).to.equal(true)
  })

  it('asks nothing any more once its element is gone', async () => {
    await touch('touchStart', spotOn(shelf, '#one b'))
    shelf.remove()
    await longEnough()
    await touch('touchEnd')
    expect(shelf.asked).to.deep.equal([])
  })
})
