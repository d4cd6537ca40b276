import { expect, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-conversation-view.js'
import type { Stage } from '../elements/mount.js'
import { mount, stage } from '../elements/mount.js'
import { press, type } from '../press.js'
import { deep } from './page.js'

/** Ways of pages to keep the focus in a modal. Each returns its end. */
const TRAPS: readonly (readonly [name: string, trap: (modal: HTMLElement) => () => void])[] = [
  ['a native dialog', modal => {
    (modal as HTMLDialogElement).showModal()
    return () => { (modal as HTMLDialogElement).close() }
  }],
  ['a listener that pulls the focus back', modal => {
    const listening = new AbortController()
    document.addEventListener('focusin', ({ target }) => {
      if (!modal.contains(target as Node)) modal.querySelector<HTMLElement>('.first')!.focus()
    }, { signal: listening.signal })
    modal.setAttribute('open', '')
    return () => { listening.abort() }
  }],
  ['guards at both ends', modal => {
    const listening = new AbortController()
    modal.addEventListener('keydown', event => {
      if (event.key !== 'Tab') return
      // As most do: by what a selector finds, which ends at a shadow root.
      const ends = [...modal.querySelectorAll<HTMLElement>('button, input, [tabindex]')]
      const [from, to] = event.shiftKey ? [ends[0], ends.at(-1)] : [ends.at(-1), ends[0]]
      if (document.activeElement !== from) return
      event.preventDefault()
      to!.focus()
    }, { signal: listening.signal })
    modal.setAttribute('open', '')
    return () => { listening.abort() }
  }],
  ['a page that is inert but for it', modal => {
    const others = [...document.querySelectorAll<HTMLElement>('body > *')].filter(one => !one.contains(modal))
    for (const one of others) one.inert = true
    modal.setAttribute('open', '')
    return () => { for (const one of others) one.inert = false }
  }],
]

const shown = async (here: Stage) => {
  const main = await mount(here, html`
    <main>
      <dialog aria-label="An order">
        <input class="first" aria-label="Number">
        <inbox-conversation-view conversation-id="priya" style="display: block; block-size: 400px"></inbox-conversation-view>
        <button type="button" class="last">Done</button>
      </dialog>
      <input class="behind" aria-label="Behind">
    </main>`)
  return { main, modal: main.querySelector<HTMLDialogElement>('dialog')!, view: main.querySelector('inbox-conversation-view')! }
}

const box = (view: Element) => deep<HTMLTextAreaElement>(view, 'textarea.writing')
const focused = (): Element | null => {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}

for (const [name, trap] of TRAPS) {
  describe(`in a modal of a page, kept by ${name}`, () => {
    let end = () => { /* nothing is kept */ }
    afterEach(() => { end() })

    it('what is typed arrives, a picker has the focus, and Escape closes the picker alone', async () => {
      const { modal, view } = await shown(stage())
      end = trap(modal)
      await waitUntil(() => box(view)?.checkVisibility())
      box(view)!.focus()
      await type('Half past six')
      expect(box(view)!.value).to.equal('Half past six')
      const opener = deep(view, 'button[aria-haspopup="menu"]')!
      opener.focus()
      await press('Enter')
      await waitUntil(() => focused()?.matches('[role^="menuitem"]'), 'the menu has no focus')
      await press('Escape')
      await waitUntil(() => focused() === opener, 'the focus does not come back')
      expect(modal.open).to.equal(true)
    })
  })
}

describe('behind a modal of a page', () => {
  it('nothing takes the focus, whatever arrives', async () => {
    const here = stage()
    const { main, modal, view } = await shown(here)
    main.append(view)
    // One that makes nothing inert: whoever asks for the focus gets it.
    modal.setAttribute('open', '')
    const first = modal.querySelector<HTMLElement>('.first')!
    first.focus()
    await waitUntil(() => deep(view, '[role="article"]'))
    here.inbox.location.set({ conversationId: 'kwame' })
    await here.world.simulator.receive({
      channelId: here.inbox.records.get('conversation', 'priya')!.channelId!,
      from: here.inbox.records.get('conversation', 'priya')!.address, text: 'Still there?',
    })
    await waitUntil(() => deep(view, 'inbox-message-list')?.shadowRoot?.textContent.includes('Still there?'))
    expect(focused() === first, 'the focus stays').to.equal(true)
  })
})
