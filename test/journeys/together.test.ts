import { expect } from '@open-wc/testing'
import { deepActive } from '../../src/lib/deep-active.js'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D16: of two who take a conversation at once one is told who has it', async ({ agent, colleague, deafen }) => {
  const deniz = colleague(AGENTS.deniz)
  await agent.open('田中 美咲')
  const hear = deafen()
  await deniz.act('assign', { conversationId: 'misaki', assigneeId: AGENTS.deniz })
  await agent.act('Assign to me')
  await agent.reads(/Deniz Aksoy has already taken this conversation\./)
  hear()
  await agent.toList()
  await agent.finds(() => agent.app.list.row('田中 美咲').assignee === 'Deniz Aksoy', 'whose it is')
})

journey('D11: what a customer writes moves rows, and neither the focus nor the text', async ({ agent, street }) => {
  await agent.open('Kwame Mensah')
  await agent.write('textbox', 'Reply to Kwame Mensah', 'The second one is')
  const box = deepActive(document)
  await street.receive({ channelId: 'channel-texts', from: '+14155550187', text: 'found them' })
  await agent.finds(() => !agent.app.panes.includes('list') || listed(agent.app)[0] === '+1 415 555 0187', 'the row on top')
  await agent.strike('Space')
  await agent.strike('o')
  await agent.finds(() => agent.app.conversation.composer.text === 'The second one is o', 'the text going on')
  expect(deepActive(document) === box).to.equal(true)
})

journey('D11: what a colleague closes leaves the list, and not the focus of a row beside it', async ({ agent, colleague }) => {
  const deniz = colleague(AGENTS.deniz)
  await agent.open('Kwame Mensah')
  await agent.strike('Escape')
  const row = deepActive(document)?.closest<HTMLElement>('[data-id]')?.dataset['id']
  expect(row).to.equal('kwame')
  await deniz.act('close', { conversationId: 'priya' })
  await agent.finds(() => !listed(agent.app).includes('Priya Raman'), 'the list without Priya')
  expect(deepActive(document)?.closest<HTMLElement>('[data-id]')?.dataset['id']).to.equal('kwame')
}, { ways: ['keyboard'] })

journey('X D20: sees that a colleague is there and writes, at once that they closed it, and what was written stays', async ({ agent, colleague }) => {
  const deniz = colleague(AGENTS.deniz)
  await agent.open('Kwame Mensah')
  await agent.write('textbox', 'Reply to Kwame Mensah', 'The second one is')
  const theirs = await deniz.app()
  await theirs.open('Kwame Mensah')
  await agent.reads('Also here: Deniz Aksoy')
  await theirs.conversation.composer.type('It is')
  await agent.reads('Deniz Aksoy is typing…')
  await deniz.act('close', { conversationId: 'kwame' })
  await agent.reads('Deniz Aksoy closed this conversation')
  expect(agent.app.conversation.composer.text).to.equal('The second one is')
})
