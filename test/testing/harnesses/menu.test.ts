import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-list.js'
import { chooseFrom, entriesOf } from '../../../src/testing/harnesses/menu.js'
import { oneIn } from '../../../src/testing/harnesses/sight.js'
import { manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('a menu in a harness', () => {
  it('is opened, read and chosen from, in its own words', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await mount(here, html`<inbox-list></inbox-list>`, 'pt-BR')
    const opener = () => oneIn(list, '[data-id="crowd-1"] [aria-haspopup]', 'the button')
    const entries = await entriesOf(list, opener)
    expect(entries).to.include('Encerrar conversa')
    await chooseFrom(list, opener, 'Encerrar conversa')
    await waitUntil(() => here.inbox.records.get('conversation', 'crowd-1')?.status === 'closed')
  })
})
