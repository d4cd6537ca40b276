import { expect } from '@open-wc/testing'
import { AGENTS, scene } from '../../src/testing/index.js'
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

journey('D9 M20: goes to the favorites, and opens the last conversation with one', async ({ agent }) => {
  await agent.go('Favorites')
  await agent.sees('button', 'Remove Priya Raman from favorites')
  await agent.loses('button', /^João Prado/)
  await agent.press('button', /^Priya Raman/)
  await agent.finds(() => agent.app.conversation.header.name === 'Priya Raman', 'the conversation')
})

journey('D9 M20: starts a conversation with a favorite that has none', async ({ agent }) => {
  await agent.go('Favorites')
  await agent.press('button', /^Ada Almeida/)
  await agent.sees('dialog', 'New conversation')
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Ada Almeida', 'the new conversation')
}, {
  seed: now => {
    const day = scene({ now })
    const ada = { ...day.contacts![0]!, id: 'contact-ada', name: 'Ada Almeida', phones: [{ label: '', value: '+14155550141' }] }
    const since = { id: ada.id, version: 1, since: now }
    return {
      ...day, contacts: [...day.contacts!, ada],
      favorites: { [AGENTS.mara]: [...day.favorites![AGENTS.mara]!, since] },
    }
  },
})

journey('D9: takes a contact off the list of favorites', async ({ agent }) => {
  await agent.go('Favorites')
  await agent.press('button', 'Remove Priya Raman from favorites')
  await agent.reads('No favorites yet')
})
