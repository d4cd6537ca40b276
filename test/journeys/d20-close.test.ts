import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D20 M16: closes a conversation and reopens it from the closed list', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await agent.open('João Prado')
  await agent.act('Close conversation')
  await agent.toList()
  await agent.finds(() => !listed(agent.app).includes('João Prado'), 'the list without it')
  await agent.finds(() => !listed(deniz).includes('João Prado'), 'Deniz’s list without it')

  await agent.show('Closed')
  await agent.sees('button', /^João Prado .*Closed by you/)
  await agent.open('João Prado')
  expect(agent.app.conversation.header.facts).to.match(/Closed by you/)
  await agent.act('Reopen conversation')
  await agent.show('Open')
  await agent.finds(() => listed(agent.app).includes('João Prado'), 'the list with it')
  await agent.finds(() => listed(deniz).includes('João Prado'), 'Deniz’s list with it')
})

journey('D20 M16: a closed conversation is open again when its customer writes', async ({ agent, street }) => {
  await agent.actOn('Kwame Mensah', 'Close conversation')
  await agent.finds(() => !listed(agent.app).includes('Kwame Mensah'), 'the list without it')
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'The brake squeaks again.' })
  await agent.finds(() => agent.app.list.row('Kwame Mensah').preview === 'The brake squeaks again.', 'his message')
})

// Where there is less room, whoever closed it takes the place of how long it lasted.
journey('M13: sees how long a conversation has run, and how long it lasted once it is closed', async ({ agent }) => {
  await agent.open('Priya Raman')
  await agent.act('Hide contact')
  await agent.finds(() => /Open for 1/.test(agent.app.conversation.header.facts), 'how long it has run')
  await agent.act('Close conversation')
  await agent.finds(() => /Lasted 1/.test(agent.app.conversation.header.facts), 'how long it lasted')
}, { ways: ['mouse', 'keyboard'] })
