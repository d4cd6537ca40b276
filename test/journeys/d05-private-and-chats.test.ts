import { expect } from '@open-wc/testing'
import type { Seed } from '../../src/backend/local/index.js'
import { AGENTS, scene } from '../../src/testing/index.js'
import { CUSTOMER, emptyConversation, markOf, play } from '../../src/testing/scenes/thread.js'
import { journey } from './journey.js'
import { listed, lists } from './names.js'
import type { Person } from './person.js'

/** Mara has two numbers of her own, and a customer wrote to each. */
const withOwnNumbers = (now: number): Seed => {
  const day = scene({ now })
  const own = [['Desk', '+14155550131', 'contact-lucia', '+34655550122'], ['Mobile', '+14155550132', 'contact-joao', '+5511955550112']] as const
  const channels = own.map(([name, address]) => ({
    ...day.channels[0]!, id: `own-${name}`, name, address, inboxId: null, ownerId: AGENTS.mara,
  }))
  const threads = own.map(([name, , contactId, address], index) => play(
    emptyConversation(`own-${name}`, channels[index]!, address, now - 3_600_000, { kind: 'private', contactId }),
    [{ ago: 30 + index, from: CUSTOMER, text: `For your ${name.toLowerCase()} alone` }], now, 1,
  ))
  return {
    ...day,
    channels: [...day.channels, ...channels],
    conversations: [...day.conversations!, ...threads.map(one => one.conversation)],
    messages: [...day.messages!, ...threads.flatMap(one => one.messages)],
    marks: { ...day.marks, [AGENTS.mara]: [...day.marks![AGENTS.mara]!, ...threads.map(markOf)] },
  }
}

journey('D5 M4: sees what came to all own numbers, then to one of them, and nobody else does', async ({ agent, colleague }) => {
  const { app } = agent
  const deniz = colleague(AGENTS.deniz)
  const theirs = await deniz.app()
  await deniz.act('show', { view: 'open', scope: 'private' })
  await agent.go('My private inbox')
  await agent.finds(() => String(listed(app)) === 'Lucía Fernández-Ortiz,João Prado', 'both private conversations')
  await agent.go('Mobile')
  await agent.finds(() => String(listed(app)) === 'João Prado', 'what came to that number')
  expect(app.list.row('João Prado').preview).to.equal('For your mobile alone')
  await agent.finds(() => theirs.list.message.startsWith('All caught up'), 'nothing in Deniz’s private inbox')
  await agent.go('All inboxes')
  await agent.finds(() => listed(app).includes('Priya Raman'), 'what everybody sees')
}, { seed: withOwnNumbers })

journey('D1 D5: starts a private text from an own number, which no colleague sees', async ({ agent, colleague }) => {
  const { app } = agent
  const deniz = colleague(AGENTS.deniz)
  const theirs = await deniz.app()
  await agent.go('Desk')
  await agent.press('button', 'New conversation')
  await agent.write('combobox', 'Name, company, or a whole phone number', 'kwame')
  await agent.press('option', /^Kwame Mensah/)
  await agent.press('button', 'Start')
  await agent.finds(() => app.conversation.header.name === 'Kwame Mensah', 'the new conversation')
  await agent.toList()
  await agent.finds(() => lists(app, ['Kwame Mensah', 'Lucía Fernández-Ortiz']), 'it on that number')
  await deniz.act('show', { view: 'open', scope: 'private' })
  await agent.finds(() => theirs.list.message.startsWith('All caught up'), 'nothing in Deniz’s private inbox')
}, { seed: withOwnNumbers })

journey('D6: reads what was written before a number joined its inbox, and cannot answer there', async ({ agent }) => {
  await agent.press('button', 'Search')
  await agent.write('searchbox', 'Search', 'painter')
  await agent.press('button', /Is the blue one back from the painter/)
  await agent.reads('Messages from before this number joined the inbox. They can only be read.')
  await agent.reads('Since this morning.')
  await agent.loses('button', 'Send')
})

journey('D7: starts a chat with a colleague, who reads it among direct chats', async ({ agent, colleague }) => {
  const deniz = colleague(AGENTS.deniz)
  await agent.press('button', 'New conversation')
  await agent.press('radio', 'Colleague')
  await agent.press('radio', /^Deniz Aksoy/)
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Deniz Aksoy', 'the chat')
  await agent.write('textbox', /Deniz Aksoy/, 'Lunch at one?')
  await agent.press('button', 'Send')
  await agent.reads('Lunch at one?')
  const theirs = await deniz.app()
  await deniz.act('show', { view: 'open', scope: 'direct' })
  await agent.finds(() => theirs.list.row('Mara Quinn').preview.endsWith('Lunch at one?'), 'it in Deniz’s direct chats')
  await agent.go('Direct chats')
  await agent.finds(() => String(listed(agent.app)) === 'Deniz Aksoy', 'it in the own direct chats')
})

journey('D8: starts a team chat under a name', async ({ agent, colleague }) => {
  const clara = colleague(AGENTS.clara)
  await agent.press('button', 'New conversation')
  await agent.press('radio', 'Team')
  await agent.write('textbox', 'Name of the team chat', 'Saturday')
  await agent.press('checkbox', /^Deniz Aksoy/)
  await agent.press('checkbox', /^Clara Nogueira/)
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Saturday', 'the chat')
  const hers = await clara.app()
  await clara.act('show', { view: 'open', scope: 'team' })
  await agent.finds(() => listed(hers).includes('Saturday'), 'it among Clara’s team chats')
})

/** Starts a team chat with Clara, and opens who is in it. */
const withClara = async (agent: Person): Promise<void> => {
  await agent.press('button', 'New conversation')
  await agent.press('radio', 'Team')
  await agent.write('textbox', 'Name of the team chat', 'Saturday')
  await agent.press('checkbox', /^Clara Nogueira/)
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Saturday', 'the chat')
  await agent.act('Name and members')
}

journey('D8: renames a team chat, and adds a colleague, who finds it among team chats', async ({ agent, colleague }) => {
  const deniz = colleague(AGENTS.deniz)
  const theirs = await deniz.app()
  await deniz.act('show', { view: 'open', scope: 'team' })
  await withClara(agent)
  await agent.rewrite('textbox', 'Name of the chat', 'Sunday')
  await agent.press('button', 'Rename')
  await agent.finds(() => agent.app.conversation.header.name === 'Sunday', 'the new name')
  await agent.press('checkbox', /^Deniz Aksoy/)
  await agent.press('button', 'Add 1')
  await agent.finds(() => listed(theirs).includes('Sunday'), 'it among Deniz’s team chats')
})

journey('D8: leaves a team chat, which goes on without', async ({ agent, colleague }) => {
  const clara = colleague(AGENTS.clara)
  const hers = await clara.app()
  await clara.act('show', { view: 'open', scope: 'team' })
  await withClara(agent)
  await agent.press('button', 'Leave chat')
  await agent.reads('You will not see it any more, until a colleague adds you again.')
  await agent.press('button', 'Leave chat')
  await agent.go('Team chats')
  await agent.finds(() => agent.app.list.message.startsWith('No chats yet'), 'the own team chats without it')
  await agent.finds(() => listed(hers).includes('Saturday'), 'it still among Clara’s')
})

journey('D7: sees in a direct chat whether the other one is there, and that they come', async ({ agent, colleague }) => {
  await agent.press('button', 'New conversation')
  await agent.press('radio', 'Colleague')
  await agent.press('radio', /^Oluwaseun Adeyemi/)
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Oluwaseun Adeyemi', 'the chat')
  await agent.reads('Away')
  await colleague(AGENTS.seun).becomes('online')
  await agent.reads('Online')
  await agent.loses('StaticText', 'Away')
})
