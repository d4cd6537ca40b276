import { expect, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import type { InboxComposer } from '../../src/elements/compose/inbox-composer.js'
import { press, type } from '../press.js'
import { mount, stage } from '../elements/mount.js'
import { inside } from './page.js'

/** Every key of a keyboard that types, and what agents write with it. */
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const BEYOND = 'äß€ñçøłąśćЖж漢'

const boxOf = (composer: Element) => inside<HTMLTextAreaElement>(composer, 'textarea')!

const shown = async () => {
  // The trigger character would offer canned messages, and Enter would take one.
  const composer = await mount<InboxComposer>(stage(), html`<inbox-composer conversation-id="priya" trigger=""></inbox-composer>`)
  await waitUntil(() => boxOf(composer))
  composer.focus()
  return composer
}

/** What a page's shortcuts hear, until the test ends. */
const listening = (hear: (event: KeyboardEvent) => void, capture: boolean) => {
  const abort = new AbortController()
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    document.addEventListener(name, hear, { capture, signal: abort.signal })
  }
  stops.push(() => { abort.abort() })
}
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

describe('a page with single-key shortcuts', () => {
  it('hears nothing of what is typed into the composer, and every key arrives', async () => {
    const heard: string[] = []
    listening(event => {
      heard.push(event.key)
      event.preventDefault()
    }, false)
    const composer = await shown()
    await type(PRINTABLE)
    expect(boxOf(composer).value).to.equal(PRINTABLE)
    for (const key of ['Backspace', 'Delete', 'ArrowLeft', 'Home', 'End'] as const) await press(key)
    expect(heard).to.deep.equal([])
  })

  it('hears the shortcuts that no text is written with', async () => {
    const heard = new Set<string>()
    listening(event => { heard.add(event.key) }, false)
    await shown()
    await press('Control', 'k')
    await press('Escape')
    await press('F2')
    expect([...heard]).to.include.members(['k', 'Escape', 'F2'])
  })

  it('that listens while the event goes down can tell by the documented recipe', async () => {
    const done: string[] = []
    listening(event => {
      const [target] = event.composedPath()
      if (target instanceof Element && target.matches('input, textarea, [contenteditable]')) return
      done.push(event.key)
      event.preventDefault()
    }, true)
    const composer = await shown()
    await type(PRINTABLE + BEYOND)
    expect(boxOf(composer).value).to.equal(PRINTABLE + BEYOND)
    expect(done).to.deep.equal([])
  })

  it('hears keys pressed on a row of the list that the list itself has no use for', async () => {
    const heard: string[] = []
    listening(event => { if (event.type === 'keydown') heard.push(event.key) }, false)
    const list = await mount(stage(), html`<inbox-list></inbox-list>`)
    await waitUntil(() => inside(list, '.row'))
    list.focus()
    await press('e')
    expect(heard).to.deep.equal(['e'])
  })
})
