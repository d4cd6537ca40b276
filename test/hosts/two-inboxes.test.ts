import { expect, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import type { InboxComposer } from '../../src/elements/compose/inbox-composer.js'
import { manyConversations } from '../../src/testing/index.js'
import { type } from '../press.js'
import { mount, stage } from '../elements/mount.js'
import { inside } from './page.js'

const content = html`<main><inbox-list></inbox-list><inbox-composer></inbox-composer></main>`

const shown = async (count: number) => {
  const here = stage({ seed: manyConversations(count) })
  const main = await mount(here, content)
  const [list, composer] = [main.querySelector('inbox-list')!, main.querySelector<InboxComposer>('inbox-composer')!]
  await waitUntil(() => inside(list, '.row'))
  return { ...here, list, composer }
}

const boxOf = (composer: Element) => inside<HTMLTextAreaElement>(composer, 'textarea')

describe('two inboxes on one page', () => {
  it('have each their own place, though their conversations share ids', async () => {
    const [one, other] = [await shown(3), await shown(5)]
    inside(one.list, '.row')!.click()
    await waitUntil(() => boxOf(one.composer))
    expect(one.inbox.location.get().conversationId).to.equal('crowd-0')
    expect(other.inbox.location.get().conversationId).to.equal(null)
    expect(boxOf(other.composer)).to.equal(null)
  })

  it('have each their own drafts', async () => {
    const [one, other] = [await shown(3), await shown(3)]
    for (const { inbox } of [one, other]) inbox.location.set({ conversationId: 'crowd-0' })
    await waitUntil(() => boxOf(one.composer) && boxOf(other.composer))
    one.composer.focus()
    await type('For one of them')
    expect(boxOf(other.composer)!.value).to.equal('')
    expect(other.inbox.drafts.store('crowd-0').get().text).to.equal('')
  })

  it('have each their own world', async () => {
    const [one, other] = [await shown(3), await shown(3)]
    await one.inbox.actions.run('assign', { conversationId: 'crowd-0', assigneeId: 'me' })
    await waitUntil(() => inside(one.list, '[data-id="crowd-0"]')!.textContent.includes('You'))
    expect(inside(other.list, '[data-id="crowd-0"]')!.textContent).not.to.contain('You')
  })

  it('one inside the other: an element belongs to the nearest', async () => {
    const [outer, inner] = [stage({ seed: manyConversations(3) }), stage({ seed: manyConversations(8) })]
    const main = await mount(outer, html`
      <main><inbox-list></inbox-list><inbox-provider .inbox=${inner.inbox}><inbox-list></inbox-list></inbox-provider></main>`)
    const [first, second] = main.querySelectorAll('inbox-list')
    await waitUntil(() => inside(first!, '[aria-setsize="3"]') && inside(second!, '[aria-setsize="8"]'))
  })
})
