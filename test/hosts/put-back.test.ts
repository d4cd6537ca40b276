import { expect, html, fixture, waitUntil } from '@open-wc/testing'
import type { Backend } from '../../src/backend/backend.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import '../../src/define/inbox-provider.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { createInbox } from '../../src/state/inbox.js'
import { createId } from '../../src/lib/ids.js'
import { AGENTS, manyConversations } from '../../src/testing/index.js'
import { deleteDatabases, newDatabase } from '../backend/local/database.js'
import { type } from '../press.js'
import { calm } from '../state/world.js'
import { inside } from './page.js'

type Reachable = Backend & { receive: (text: string) => Promise<unknown> }

const KINDS: readonly (readonly [name: string, make: () => Reachable])[] = [
  ['in memory', () => {
    const world = createMemoryWorld(manyConversations(3))
    return Object.assign(world.backend(AGENTS.mara), {
      receive: (text: string) => world.simulator.receive({ ...STRANGER, text }),
    })
  }],
  ['in this browser', () => {
    const backend = createLocalBackend({
      database: newDatabase(), agentId: AGENTS.mara, seed: () => manyConversations(3),
    })
    return Object.assign(backend, {
      receive: (text: string) => backend.simulator.receive({ ...STRANGER, text }),
    })
  }],
]

const STRANGER = { channelId: manyConversations(0).channels[0]!.id, from: '+14155550199' }

const rowsIn = (place: ParentNode): number =>
  place.querySelector('inbox-list')!.shadowRoot!.querySelectorAll('[data-id]').length

after(deleteDatabases)

for (const [name, make] of KINDS) {
  describe(`over one back end ${name}`, () => {
    const device = createMemoryDevice()
    const draw = (backend: Backend) => html`
      <inbox-provider .options=${{ device }} .backend=${backend}>
        <inbox-list></inbox-list><inbox-composer conversation-id="crowd-1"></inbox-composer>
      </inbox-provider>`

    const works = async (place: ParentNode, backend: Reachable) => {
      await waitUntil(() => rowsIn(place) > 0, 'no rows', { timeout: 5_000 })
      const text = `Anybody there? ${createId()}`
      await backend.receive(text)
      const newest = () => inside(place.querySelector('inbox-list')!, '.row')?.textContent
      await waitUntil(() => newest()?.includes(text), 'no news', { timeout: 5_000 })
      const provider = place.querySelector<InboxProvider>('inbox-provider')!
      await provider.provided!.actions.run('assign', { conversationId: 'crowd-2', assigneeId: 'me' })
      expect(provider.provided!.connection.get().state).to.equal('connected')
    }

    it('a provider taken out and put back later works on, where the agent was', async () => {
      const backend = make()
      const place = await fixture<HTMLElement>(html`<main>${draw(backend)}</main>`)
      const provider = place.querySelector('inbox-provider') as InboxProvider
      await works(place, backend)
      provider.provided!.location.set({ conversationId: 'crowd-1' })
      provider.remove()
      await calm()
      expect(provider.provided).to.equal(undefined)
      place.append(provider)
      await provider.updateComplete
      await works(place, backend)
      expect(provider.provided!.location.get().conversationId).to.equal('crowd-1')
    })

    it('a provider put back at once, as in a drag between two tasks, works on', async () => {
      const backend = make()
      const place = await fixture<HTMLElement>(html`<main>${draw(backend)}</main>`)
      const provider = place.querySelector('inbox-provider') as InboxProvider
      await works(place, backend)
      provider.remove()
      // The inbox that it made closes now; the next one comes before that has ended.
      await Promise.resolve()
      await Promise.resolve()
      place.append(provider)
      await works(place, backend)
    })

    it('another provider in its place works, and has what was typed', async () => {
      const backend = make()
      const place = await fixture<HTMLElement>(html`<main>${draw(backend)}</main>`)
      await works(place, backend)
      const box = () => inside<HTMLTextAreaElement>(place.querySelector('inbox-composer')!, 'textarea')
      await waitUntil(() => box())
      box()!.focus()
      await type('Thursday')
      place.replaceChildren()
      const next = await fixture<HTMLElement>(html`<main>${draw(backend)}</main>`)
      place.append(...next.children)
      await works(place, backend)
      await waitUntil(() => box()?.value === 'Thursday', 'the draft is lost', { timeout: 5_000 })
    })

    it('two inboxes one after the other, as effects that run twice make them, leave the second one working', async () => {
      const backend = make()
      const first = createInbox({ backend, device })
      first.start()
      const closing = first.close()
      const inbox = createInbox({ backend, device })
      const place = await fixture<HTMLElement>(html`<main><inbox-provider .inbox=${inbox}>
        <inbox-list></inbox-list></inbox-provider></main>`)
      await closing
      await works(place, backend)
      await inbox.close()
    })
  })
}
