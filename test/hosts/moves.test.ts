import { expect, html, waitUntil } from '@open-wc/testing'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxComposer } from '../../src/elements/compose/inbox-composer.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { createInbox } from '../../src/state/inbox.js'
import { AGENTS, manyConversations, scene } from '../../src/testing/index.js'
import { press, type } from '../press.js'
import type { Stage } from '../elements/mount.js'
import { mount, stage } from '../elements/mount.js'
import { like } from '../state/world.js'
import { inside } from './page.js'

const WAYS: readonly (readonly [name: string, move: (element: Element, to: Element) => void])[] = [
  ['append', (element, to) => { to.append(element) }],
  // Safari and older Firefox have none: a page there moves by append.
  ...'moveBefore' in Element.prototype
    ? [['moveBefore', (element: Element, to: Element) => { to.moveBefore(element, null) }] as const]
    : [],
]

const loads = ({ facts }: Stage, query: string) => facts.filter(fact => fact.type === 'loaded' && fact.query === query).length

const settled = (element: InboxComposer | InboxList): Promise<boolean> => element.updateComplete

for (const [way, move] of WAYS) {
  describe(`moved by ${way}`, () => {
    it('a list keeps its rows and asks for nothing again', async () => {
      const here = stage({ seed: manyConversations(20) })
      const column = await mount(here, html`<div><aside></aside><main><inbox-list></inbox-list></main></div>`)
      const list = column.querySelector<InboxList>('inbox-list')!
      await waitUntil(() => inside(list, '.row'))
      const row = inside(list, '.row')
      move(list, column.querySelector('aside')!)
      await settled(list)
      expect(inside(list, '.row') === row).to.equal(true)
      await here.inbox.actions.run('assign', { conversationId: 'crowd-1', assigneeId: 'me' })
      await waitUntil(() => inside(list, '[data-id="crowd-1"]')!.textContent.includes('You'))
      expect(loads(here, 'conversations')).to.equal(1)
    })

    it('a composer keeps its draft, its caret and what is typed next', async () => {
      const here = stage()
      const column = await mount(here, html`
        <div><aside></aside><inbox-composer conversation-id="priya"></inbox-composer></div>`)
      const composer = column.querySelector<InboxComposer>('inbox-composer')!
      await waitUntil(() => inside(composer, 'textarea'))
      composer.focus()
      await type('See you Thursday')
      move(composer, column.querySelector('aside')!)
      await settled(composer)
      const box = inside<HTMLTextAreaElement>(composer, 'textarea')!
      expect(box.value).to.equal('See you Thursday')
      box.focus()
      await type('!')
      expect(here.inbox.drafts.store('priya').get().text).to.equal('See you Thursday!')
    })

    it('a composer has its file sent that is on its way, once', async () => {
      const world = createMemoryWorld(scene())
      const own = world.backend(AGENTS.mara)
      let go = () => { /* nothing is asked for yet */ }
      const uploads: string[] = []
      const backend = like(own, {
        async upload(blob, options) {
          uploads.push(options.name)
          await new Promise<void>(resolve => { go = resolve })
          return own.upload(blob, options)
        },
      })
      const inbox = createInbox({ backend, device: createMemoryDevice(), undoSend: 0 })
      const column = await mount({ inbox }, html`
        <div><aside></aside><inbox-composer conversation-id="priya"></inbox-composer></div>`)
      const composer = column.querySelector<InboxComposer>('inbox-composer')!
      await waitUntil(() => inside(composer, 'textarea'))
      inbox.drafts.addFiles('priya', [new File(['Opening hours'], 'hours.txt', { type: 'text/plain' })])
      composer.focus()
      await type('See the file')
      await press('Enter')
      await waitUntil(() => uploads.length === 1, 'the upload is under way')
      move(composer, column.querySelector('aside')!)
      await settled(composer)
      go()
      const sent = () => inbox.records.all('message').filter(({ text }) => text === 'See the file')
      await waitUntil(() => inbox.outbox.unsent.get().length === 0, 'it is sent')
      expect([uploads, sent().map(({ attachments }) => attachments.map(({ name }) => name))])
        .to.deep.equal([['hours.txt'], [['hours.txt']]])
      await inbox.close()
    })

    it('a provider keeps the inbox it made, and so does all inside', async () => {
      const here = stage({ seed: manyConversations(5) })
      const outer = await mount(here, html`<div><aside></aside><inbox-provider><inbox-list></inbox-list></inbox-provider></div>`)
      const provider = outer.querySelector<InboxProvider>('inbox-provider')!
      const list = outer.querySelector<InboxList>('inbox-list')!
      provider.backend = here.world.backend('agent-deniz')
      await waitUntil(() => list.inbox && list.inbox !== here.inbox && inside(list, '.row'))
      const made = list.inbox
      move(provider, outer.querySelector('aside')!)
      await settled(list)
      expect(list.inbox === made && made?.session.get().status === 'ready').to.equal(true)
      expect(inside(list, '.row')).not.to.equal(null)
    })

    it('an element that comes to another provider shows what that one gives', async () => {
      const [here, there] = [stage({ seed: manyConversations(3) }), stage({ seed: manyConversations(9) })]
      const list = await mount<InboxList>(here, html`<inbox-list></inbox-list>`)
      const other = await mount(there, html`<main></main>`)
      await waitUntil(() => inside(list, '.row'))
      move(list, other)
      await waitUntil(() => inside(list, '[aria-setsize="9"]'))
      expect(list.inbox === there.inbox).to.equal(true)
    })

    it('it speaks the language of where it is now', async () => {
      const here = stage({ seed: manyConversations(3) })
      const column = await mount(here, html`<div><main lang="pt-BR"></main><inbox-list></inbox-list></div>`)
      const list = column.querySelector<InboxList>('inbox-list')!
      await waitUntil(() => inside(list, '[aria-label="Open conversations"]'))
      move(list, column.querySelector('main')!)
      await waitUntil(() => inside(list, '[aria-label="Conversas abertas"]'), 'no Portuguese', { timeout: 5_000 })
    })
  })
}

/** Firefox keeps the focus of every field but a text area. */
const keepsFocus = (): boolean => {
  const [field, place] = [document.createElement('textarea'), document.createElement('div')]
  document.body.append(field, place)
  field.focus()
  place.moveBefore(field, null)
  const kept = document.activeElement === field
  place.remove()
  return kept
}

describe('moved by moveBefore', () => {
  it('a composer keeps the focus', async function () {
    if (WAYS.length === 1 || !keepsFocus()) this.skip()
    const column = await mount(stage(), html`
      <div><aside></aside><inbox-composer conversation-id="priya"></inbox-composer></div>`)
    const composer = column.querySelector<InboxComposer>('inbox-composer')!
    await waitUntil(() => inside(composer, 'textarea'))
    composer.focus()
    column.querySelector('aside')!.moveBefore(composer, null)
    await type('On')
    expect(inside<HTMLTextAreaElement>(composer, 'textarea')!.value).to.equal('On')
  })
})
