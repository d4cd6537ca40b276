import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-app.js'
import type { Seed } from '../../../src/backend/memory/index.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { appHarness, scene, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll } from './detector.js'

/** Ends selectors, attributes, keys and templates that were put together by hand. */
const EVIL = '"]><img src=/attack/id onerror=attack()> \\ #.:*[x=\'y\'] {{a}} __proto__ '

/** The same world; every id of it is evil, and everything that names one names the evil one. */
const withEvilIds = (seed: Seed): Seed => {
  const { agents, inboxes, channels, contacts = [], tags = [], canned = [], conversations = [], messages = [] } = seed
  const records = [...agents, ...inboxes, ...channels, ...contacts, ...tags, ...canned, ...conversations, ...messages]
  const ids = new Set(records.map(record => record.id))
  const evil = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.has(value) ? EVIL + value : value
    if (Array.isArray(value)) return value.map(evil)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.has(key) ? EVIL + key : key, evil(one)]))
  }
  return evil(seed) as Seed
}

describe('ids that a back end made up', () => {
  it('are only ever ids: an agent does everything by them, and none runs', async () => {
    const here = stage({ seed: withEvilIds(scene()), agentId: `${EVIL}agent-mara` })
    const element = await mount(here, html`<inbox-app style="width: 1400px; height: 700px"></inbox-app>`)
    const app = appHarness(element)
    await app.open('Kwame Mensah')
    await app.open('Priya Raman')
    const { header, composer, messages } = app.conversation
    await composer.send('By an evil id')
    await waitFor(() => messages.messages().at(-1)?.text === 'By an evil id', 'the message')
    await header.assign('Deniz Aksoy')
    await header.tag('urgent')
    await waitFor(() => header.tags.includes('urgent'), 'the tag')
    const editor = await app.panel.edit()
    await editor.press('Add phone')
    await editor.cancel()
    await app.nav.go('Sales')
    await app.nav.go('Shop line')
    element.shadowRoot!.querySelector<InboxList>('inbox-list')!.focusConversation(`${EVIL}priya`)
    await waitUntil(() => app.list.row('Priya Raman').element.matches(':focus-within'), 'the row has no focus')
    expect(await attacked(element)).to.deep.equal([])
    await handleAll(element)
    expect(await attacked(element)).to.deep.equal([])
  }).timeout(20_000)
})
