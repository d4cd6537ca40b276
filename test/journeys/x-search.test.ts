import { searchHarness } from '../../src/testing/index.js'
import { journey } from './journey.js'

journey('X: searches messages and people, sees the words it found, opens one, and has its list back', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', 'Search')
  await agent.write('searchbox', 'Search', 'brake')
  const search = searchHarness(app.element.shadowRoot!.querySelector('inbox-search')!)
  const marks = () => [...new Set(search.marks.map(mark => mark.toLowerCase()))]
  await agent.finds(() => String(search.groups) === 'Messages' && String(marks()) === 'brake', 'what was found, marked')
  await agent.press('button', /^Kwame Mensah ?, ?Sales .*done\. The second needs a new brake line/)
  await agent.finds(() => app.conversation.header.name === 'Kwame Mensah', 'the conversation')
  await agent.reads('First one is done. The second needs a new brake line, ready by four.')
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
