import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-chat-members.js'
import { AGENTS, chatMembersHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('chatMembersHarness', () => {
  it('reads who is in the chat, renames it, adds a colleague, and leaves', async () => {
    const { inbox } = stage()
    await inbox.load({ type: 'agents' }, new AbortController().signal)
    const id = await inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Saturday shift' })
    const chat = chatMembersHarness(await mount({ inbox }, html`<inbox-chat-members conversation-id=${id}></inbox-chat-members>`))
    await chat.ready()
    expect([chat.name, chat.message, chat.problem]).to.deep.equal(['Saturday shift', '', ''])
    expect(chat.members()).to.deep.equal([{ name: 'Mara Quinn', presence: 'Online' }, { name: 'Deniz Aksoy', presence: 'Online' }])
    await chat.rename('')
    await waitFor(() => chat.problem !== '', 'why not')
    await chat.rename('Sunday shift')
    await waitFor(() => inbox.records.get('conversation', id)?.title === 'Sunday shift', 'the name')
    await chat.add('Clara Nogueira')
    await waitFor(() => chat.members().some(one => one.name === 'Clara Nogueira'), 'the colleague')
    expect(chat.others().map(one => one.name)).not.to.include('Clara Nogueira')
    await chat.leave()
    await waitFor(() => !inbox.records.get('conversation', id)?.memberIds.includes(AGENTS.mara), 'the way out')
  })
})
