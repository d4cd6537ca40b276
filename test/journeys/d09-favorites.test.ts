import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'

journey('D9 D13 M20: makes a contact a favorite, for nobody else', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await agent.open('Kwame Mensah')
  await agent.act('Add to favorites')
  await agent.press('button', 'More actions')
  await agent.sees('menuitem', 'Remove from favorites')
  // Two people, one page: opening this menu closes the other one.
  expect(await deniz.list.menu('Kwame Mensah')).to.include('Add to favorites')
})

journey('D9 D13 M20: takes a contact out of the favorites, and back in', async ({ agent }) => {
  await agent.actOn('Priya Raman', 'Remove from favorites')
  await agent.reads('Removed from favorites')
  await agent.actOn('Priya Raman', 'Add to favorites')
  await agent.press('button', 'Actions for Priya Raman')
  await agent.sees('menuitem', 'Remove from favorites')
})
