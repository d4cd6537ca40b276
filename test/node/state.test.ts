import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { filesBelow, root } from '../../.config/files.mjs'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { createInbox } from '../../src/state/inbox.js'
import { conversationList } from '../../src/state/widgets/list.js'
import { messageThread } from '../../src/state/widgets/thread.js'
import { AGENTS, CHANNELS, createFakeClock, scene } from '../../src/testing/index.js'

/** Names that only a page has; a state that runs without them asks for none. */
const PAGE_ONLY = ['window', 'document', 'customElements', 'HTMLElement', 'localStorage', 'history', 'indexedDB', 'requestAnimationFrame']

const turn = () => new Promise<void>(resolve => { setImmediate(resolve) })

void describe('the state, where there is no page', () => {
  void it('is not given one by anybody', () => {
    assert.deepEqual(PAGE_ONLY.filter(name => name in globalThis), [])
  })

  for (const path of ['src/model', 'src/state', 'src/device', 'src/lib'].flatMap(folder => filesBelow(folder, /\.ts$/))) {
    void it(`loads ${path}`, async () => {
      await import(pathToFileURL(join(root, path)).href)
    })
  }

  void it('works a conversation from end to end', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    const inbox = createInbox({ backend: world.backend(AGENTS.mara), device: createMemoryDevice(), clock, undoSend: 0 })
    const list = conversationList(inbox, { filter: { status: 'open' }, sort: 'newest' })
    const thread = messageThread(inbox, { conversationId: 'priya' })
    const stops = [list.state.subscribe(() => { /* watching */ }), thread.state.subscribe(() => { /* watching */ })]
    inbox.start()
    await turn()
    await world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text: 'Still there?' })
    inbox.drafts.set('priya', 'I am')
    await inbox.actions.run('send', { conversationId: 'priya', text: 'I am', kind: 'message' })
    await inbox.actions.run('close', { conversationId: 'priya' })
    await turn()
    const shown = thread.state.get()
    const rows = list.state.get()
    assert.equal(shown.status, 'ready')
    assert.equal(rows.status, 'ready')
    assert.deepEqual(shown.ids.slice(-3).map(id => inbox.records.get('message', id)?.kind), ['message', 'message', 'event'])
    assert.equal(inbox.drafts.store('priya').get().text, '')
    assert.ok(!rows.ids.includes('priya'))
    for (const stop of stops) stop()
    await inbox.close()
    assert.equal(clock.waiting, 0)
  })

  void it('goes on in memory where the browser stores nothing', async () => {
    const world = createMemoryWorld(scene())
    const inbox = createInbox({ backend: world.backend(AGENTS.mara) })
    inbox.start()
    await turn()
    inbox.drafts.set('priya', 'Kept for now')
    await inbox.close()
    assert.equal(inbox.drafts.store('priya').get().text, 'Kept for now')
    assert.deepEqual(inbox.notices.list.get().map(notice => notice.type === 'device' && notice.fault), ['blocked'])
  })
})
