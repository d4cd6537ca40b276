import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'

journey('D18: adds a tag, creates one, and takes one off', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const tags = (app: typeof deniz) => String(app.list.row('田中 美咲').tags)
  await agent.open('田中 美咲')
  await agent.act('Add or remove tags')
  await agent.write('combobox', 'Search or create a tag', 'urg')
  await agent.press('option', 'urgent')
  await agent.finds(() => tags(deniz) === 'urgent', 'the tag in Deniz’s list')
  await agent.rewrite('combobox', 'Search or create a tag', 'folding bikes')
  await agent.press('option', 'Create tag “folding bikes”')
  await agent.finds(() => tags(deniz) === 'urgent,folding bikes', 'the new tag in Deniz’s list')
  await agent.press('option', 'urgent')
  await agent.finds(() => tags(deniz) === 'folding bikes', 'the first tag gone in Deniz’s list')
  await agent.strike('Escape')
  await agent.loses('combobox', 'Search or create a tag')
  await agent.toList()
  await agent.finds(() => tags(agent.app) === 'folding bikes', 'the same in the own list')
})
