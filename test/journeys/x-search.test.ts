import { expect } from '@open-wc/testing'
import { searchHarness } from '../../src/testing/index.js'
import { journey } from './journey.js'

journey('X: searches messages and people, sees the words it found, opens one, and has its list back', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', 'Search')
  await agent.write('searchbox', 'Search', 'brake')
  const search = searchHarness(app.element.shadowRoot!.querySelector('inbox-search')!)
  await agent.finds(() => String(search.groups) === 'Messages', 'what was found')
  expect([...new Set(search.marks.map(mark => mark.toLowerCase()))]).to.deep.equal(['brake'])
  await agent.press('button', /^Kwame Mensah ?, ?Sales .*done\. The second needs a new brake line/)
  await agent.finds(() => app.conversation.header.name === 'Kwame Mensah', 'the conversation')
  await agent.toList()
  await agent.press('button', 'End search')
  await agent.finds(() => app.list.rows().length > 3, 'the list')
})

journey('X: finds a customer by the name', async ({ agent }) => {
  await agent.press('button', 'Search')
  await agent.write('searchbox', 'Search', 'bjerre')
  await agent.press('button', /^Søren Bjerregaard/)
  await agent.finds(() => agent.app.conversation.header.name === 'Søren Bjerregaard', 'the conversation')
})

journey('X: is told that nothing was found', async ({ agent }) => {
  await agent.press('button', 'Search')
  await agent.write('searchbox', 'Search', 'zeppelin')
  await agent.reads('Nothing found')
})
