import { expect, fixture, html } from '@open-wc/testing'
import '../../../src/define/inbox-conversation-view.js'
import type { InboxConversationView } from '../../../src/elements/thread/inbox-conversation-view.js'
import { COMPOSER_PARTS, HEADER_PARTS, LIST_PARTS } from '../../../src/elements/thread/view-parts.js'
import { chatter, painted, until } from './thread-page.js'
import { threadWorld } from './thread-world.js'

const openView = async (world = threadWorld({ said: chatter(5) }), content = html``) => {
  const box = document.createElement('div')
  box.style.cssText = 'inline-size: 700px; block-size: 600px'
  document.body.append(box)
  const view = await fixture<InboxConversationView>(
    html`<inbox-conversation-view .inbox=${world.inbox}>${content}</inbox-conversation-view>`, { parentNode: box })
  return { ...world, view, find: (selector: string) => view.shadowRoot!.querySelector<HTMLElement>(selector) }
}

describe('inbox-conversation-view', () => {
  it('says what would be here as long as no conversation is open', async () => {
    const { view } = await openView()
    expect(view.shadowRoot!.textContent).to.contain('No conversation selected')
  })

  it('shows header, messages and composer of the one that is', async () => {
    const { view, inbox, find } = await openView()
    inbox.location.set({ conversationId: 'talk' })
    await until(() => find('inbox-message-list')?.shadowRoot?.querySelectorAll('.row').length === 5, 'the messages')
    await until(() => find('section')?.getAttribute('aria-label') === 'Conversation with Ana Souza', 'its name')
    const bottom = view.getBoundingClientRect().bottom
    expect(find('inbox-conversation-header')!.getBoundingClientRect().top).to.equal(view.getBoundingClientRect().top)
    expect(Math.round(find('inbox-composer')!.getBoundingClientRect().bottom)).to.equal(Math.round(bottom))
  })

  it('shows what a host puts in place of header and composer', async () => {
    const { inbox, view } = await openView(undefined, html`<h1 slot="header">Mine</h1><p slot="composer">Write</p>`)
    inbox.location.set({ conversationId: 'talk' })
    await until(() => view.querySelector('h1')!.getBoundingClientRect().height > 0, 'the header')
    expect(view.querySelector('p')!.getBoundingClientRect().height).to.be.above(0)
  })

  it('says once that a conversation is not here, and leads back to the list', async () => {
    const { inbox, view, find } = await openView()
    inbox.location.set({ conversationId: 'nobody' })
    const back = await until(() => find('.gone button'), 'the way back')
    expect(find('.gone')!.textContent).to.contain('This conversation is not here')
    for (const other of ['inbox-conversation-header', 'inbox-message-list', 'inbox-composer']) expect(find(other), other).to.equal(null)
    await expect(view).to.be.accessible()
    back.click()
    await until(() => view.shadowRoot!.textContent.includes('No conversation selected'), 'the list’s turn')
    expect(inbox.location.get().conversationId).to.equal(null)
  })

  it('leads nowhere from a conversation that the page itself has chosen', async () => {
    const { view, find } = await openView()
    view.conversationId = 'nobody'
    await until(() => find('.gone'), 'the words')
    expect(find('.gone button')).to.equal(null)
  })

  it('keeps a text in sight that was begun in a conversation that is gone', async () => {
    const { inbox, find } = await openView()
    inbox.drafts.set('nobody', 'Half a sentence')
    inbox.location.set({ conversationId: 'nobody' })
    const composer = await until(() => find('.gone') && find('inbox-composer'), 'the composer')
    const area = await until(() => composer.shadowRoot!.querySelector('textarea'), 'the text')
    await until(() => area.value === 'Half a sentence', 'what was written')
    expect(area.readOnly).to.equal(true)
    expect(composer.shadowRoot!.textContent).to.contain('Your text is kept.')
  })

  it('tells colleagues that I look, as long as I do', async () => {
    const { inbox, view, inboxOf } = await openView()
    const tom = inboxOf('tom')
    tom.start()
    await until(() => tom.me(), 'Tom')
    const company = tom.ephemerals.company('talk')
    inbox.location.set({ conversationId: 'talk' })
    await until(() => company.get().viewing.includes('mia'), 'me')
    view.remove()
    await until(() => company.get().viewing.length === 0, 'nobody')
    await tom.close()
  })

  it('hands on the parts of what is inside', async () => {
    const { inbox, find } = await openView()
    inbox.location.set({ conversationId: 'talk' })
    await until(() => find('inbox-message-list'), 'the list')
    expect(find('inbox-conversation-header')!.getAttribute('exportparts')).to.equal(HEADER_PARTS)
    expect(find('inbox-message-list')!.getAttribute('exportparts')).to.equal(LIST_PARTS)
    expect(find('inbox-composer')!.getAttribute('exportparts')).to.equal(COMPOSER_PARTS)
  })

  it('offers a way back where it is told to', async () => {
    const { inbox, view, find } = await openView()
    view.back = true
    inbox.location.set({ conversationId: 'talk' })
    const back = await until(() =>
      find('inbox-conversation-header')?.shadowRoot?.querySelector<HTMLElement>('#back'), 'the way back')
    back.click()
    await until(() => inbox.location.get().conversationId === null, 'the list')
  })

  it('is accessible', async () => {
    const { inbox, view, find } = await openView()
    inbox.location.set({ conversationId: 'talk' })
    await until(() => find('inbox-message-list')?.shadowRoot?.querySelector('.row'), 'the messages')
    await painted()
    await expect(view).to.be.accessible()
  })
})
