import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const some = async (count: number) => {
  const here = stage({ seed: manyConversations(count) })
  const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
  const $ = (selector: string) => list.shadowRoot!.querySelector(selector)
  const $$ = (selector: string) => list.shadowRoot!.querySelectorAll(selector)
  await waitUntil(() => $$('.row').length === count, 'the rows')
  return { ...here, $, $$ }
}

describe('what comes later to the rows of a list', () => {
  it('is for my order when the list is first in it, and goes with it', async () => {
    const { inbox, $ } = await some(5)
    expect($('.handle')).to.equal(null)
    inbox.location.set({ sort: 'mine' })
    await waitUntil(() => $('[data-id="crowd-1"] .handle'), 'no handle')
    inbox.location.set({ sort: 'newest' })
    await waitUntil(() => $('[data-id="crowd-1"]') && !$('.handle'), 'a handle is left')
  })

  it('is for selecting when there is time: the rows do not wait for it', async () => {
    const { $$ } = await some(5)
    await waitUntil(() => $$('.pick > input').length === 5, 'the boxes', { timeout: 5_000 })
    expect($$('inbox-bulk-bar')).to.have.length(1)
  })

  it('is for the pointer when one comes: until then rows go at once', async () => {
    const { world, $ } = await some(3)
    await world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'crowd-1' }, new AbortController().signal)
    await waitUntil(() => $('[data-id="crowd-1"]') === null)
    expect($('[data-left]')).to.equal(null)
  })
})
