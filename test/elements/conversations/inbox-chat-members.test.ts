import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-chat-members.js'
import '../../../src/define/inbox-conversation-header.js'
import type { InboxChatMembers } from '../../../src/elements/conversations/inbox-chat-members.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const inside = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<E>(selector)!
const textOf = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(one => one.textContent.replace(/\s+/g, ' ').trim())

/** There is a session. */
const arrived = async ({ inbox }: Stage) => { await inbox.load({ type: 'agents' }, new AbortController().signal) }

const begin = async (here: Stage, kind: 'team' | 'direct' = 'team') => {
  const name = kind === 'team' ? 'Saturday shift' : ''
  await arrived(here)
  return await here.inbox.actions.run('start-chat', { kind, agentIds: [AGENTS.deniz], name })
}

const show = async (here: Stage) => {
  const id = await begin(here)
  const element = await mount<InboxChatMembers>(here, html`<inbox-chat-members conversation-id=${id}></inbox-chat-members>`)
  await waitUntil(() => inside(element, '[part~="member"]'))
  return { id, element, chat: () => here.inbox.records.get('conversation', id)! }
}

describe('inbox-chat-members', () => {
  it('shows the name, who is in it with their presence in words, and who can be added', async () => {
    const { element } = await show(stage())
    expect(inside<HTMLInputElement>(element, '#name').value).to.equal('Saturday shift')
    expect(textOf(element, '[part~="member"]').map(text => text.replace(/^[A-Z]{1,2}(?=[A-Z])/, '').trim()))
      .to.deep.equal(['Mara Quinn (you)Online', 'Deniz AksoyOnline'])
    expect(textOf(element, '[part~="colleague"] bdi')).to.deep.equal(['Clara Nogueira', 'Oluwaseun Adeyemi'])
    await expect(element).to.be.accessible()
  })

  it('renames the chat, for the colleague too at once, and says what is wrong with no name', async () => {
    const here = stage()
    const { id, element, chat } = await show(here)
    const other = stage({ world: here.world, agentId: AGENTS.deniz, clock: here.clock })
    await arrived(other)
    await other.inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal)
    const field = inside<HTMLInputElement>(element, '#name')
    field.value = '  '
    inside(element, '[part~="rename"] button').click()
    await waitUntil(() => inside(element, '[role="alert"]').checkVisibility())
    expect(chat().title).to.equal('Saturday shift')
    field.value = 'Sunday shift'
    inside(element, '[part~="rename"] button').click()
    await waitUntil(() => other.inbox.records.get('conversation', id)?.title === 'Sunday shift')
    expect(inside(element, '[role="alert"]').checkVisibility()).to.be.false
  })

  it('adds who is chosen, who then sees the chat, and keeps the focus', async () => {
    const here = stage()
    const { id, element } = await show(here)
    const clara = stage({ world: here.world, agentId: AGENTS.clara, clock: here.clock })
    await arrived(clara)
    expect(inside<HTMLButtonElement>(element, '[part~="add"]').disabled).to.be.true
    inside(element, `input[value="${AGENTS.clara}"]`).click()
    await element.updateComplete
    inside(element, '[part~="add"]').click()
    await waitUntil(() => textOf(element, '[part~="member"]').length === 3)
    expect(element.shadowRoot!.activeElement === inside(element, '[part~="members"]')).to.be.true
    await waitUntil(() => clara.inbox.records.get('conversation', id) !== undefined)
  })

  it('asks before one leaves, since only a colleague can undo it', async () => {
    const here = stage()
    const { element, chat, id } = await show(here)
    let isClosed = false
    element.addEventListener('close', () => { isClosed = true })
    inside(element, '#leave').click()
    await waitUntil(() => element.shadowRoot!.activeElement === inside(element, '#stay'))
    expect(textOf(element, '#leaving')[0]).to.contain('until a colleague adds you again')
    await expect(element).to.be.accessible()
    inside(element, '#stay').click()
    await waitUntil(() => element.shadowRoot!.activeElement === inside(element, '#leave'))
    expect(chat().memberIds).to.include(AGENTS.mara)
    inside(element, '#leave').click()
    await waitUntil(() => inside(element, '[part~="leave"]'))
    inside(element, '[part~="leave"]').click()
    await waitUntil(() => !here.inbox.records.get('conversation', id)?.memberIds.includes(AGENTS.mara))
    expect(isClosed).to.be.true
  })

  it('leaves the name as it is where a host cancels', async () => {
    const { element, chat } = await show(stage())
    let asked = ''
    element.addEventListener('inbox-rename-chat', event => {
      asked = event.args.name
      event.preventDefault()
    })
    inside<HTMLInputElement>(element, '#name').value = 'Sunday'
    inside(element, '[part~="rename"] button').click()
    await waitUntil(() => asked === 'Sunday')
    expect(chat().title).to.equal('Saturday shift')
  })
})

describe('the header of a chat', () => {
  it('shows who else is in a team and whether they are there, opens that, and offers nothing that is for customers', async () => {
    const here = stage()
    const id = await begin(here)
    const header = await mount<HTMLElement>(here, html`<inbox-conversation-header conversation-id=${id}></inbox-conversation-header>`)
    await waitUntil(() => inside(header, '#members .faces')?.textContent.trim() === 'DA')
    expect(inside(header, '#members .visually-hidden').textContent)
      .to.equal('Name and members, 2 members: Deniz Aksoy (Online)')
    for (const selector of ['#panel', '#add-tag', '#assignee', '#call']) expect(!inside(header, selector)).to.be.true
    inside(header, '#members').click()
    await waitUntil(() => header.shadowRoot!.querySelector('inbox-conversation-menu')?.shadowRoot
      ?.querySelector('inbox-chat-members')?.shadowRoot?.querySelector('#name'))
  })

  it('tells in a direct chat whether the other one is there, as it changes', async () => {
    const here = stage()
    const id = await begin(here, 'direct')
    const header = await mount<HTMLElement>(here, html`<inbox-conversation-header conversation-id=${id}></inbox-conversation-header>`)
    await waitUntil(() => textOf(header, '[part~="presence"]')[0] === 'Online')
    expect(textOf(header, 'h2')).to.deep.equal(['Deniz Aksoy'])
    here.inbox.ephemerals.receive({ type: 'presence', agentId: AGENTS.deniz, presence: 'away' })
    await waitUntil(() => textOf(header, '[part~="presence"]')[0] === 'Away')
    expect(!inside(header, '#members')).to.be.true
  })
})
