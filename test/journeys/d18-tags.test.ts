import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import type { Person } from './person.js'

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

/** Opens all tags, from the tags of a conversation. */
const manageTags = async (agent: Person): Promise<void> => {
  await agent.open('Kwame Mensah')
  await agent.act('Add or remove tags')
  await agent.press('button', 'Manage tags…')
  await agent.sees('dialog', 'Manage tags')
}

journey('D18: renames a tag, and every colleague’s rows have the new name', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await manageTags(agent)
  await agent.press('button', 'More for “fleet”')
  await agent.press('menuitem', 'Rename or recolor')
  await agent.rewrite('textbox', 'Name', 'couriers')
  await agent.press('button', 'Save')
  await agent.reads('Tag changed')
  await agent.finds(() => deniz.list.row('Kwame Mensah').tags.includes('couriers'), 'the new name in Deniz’s list')
})

journey('D18: creates a tag in a color, and finds it among all tags', async ({ agent }) => {
  await manageTags(agent)
  await agent.write('textbox', 'New tag', 'saturday')
  await agent.press('radio', 'Purple')
  await agent.press('button', 'Add')
  await agent.sees('button', 'More for “saturday”')
})

journey('D18: merges a tag into another, after reading what that changes', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await manageTags(agent)
  await agent.press('button', 'More for “urgent”')
  await agent.press('menuitem', 'Merge into…')
  await agent.choose('Merge “urgent” into', 'warranty')
  await agent.reads(/and “urgent” is gone\. This cannot be undone\./)
  await agent.press('button', 'Merge for good')
  await agent.loses('button', 'More for “urgent”')
  await agent.finds(() => String(deniz.list.row('Kwame Mensah').tags) === 'fleet,warranty', 'the other one in its place')
})

journey('D18: deletes a tag, and brings it back', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const tags = () => String(deniz.list.row('Kwame Mensah').tags)
  await manageTags(agent)
  await agent.press('button', 'More for “urgent”')
  await agent.press('menuitem', 'Delete')
  await agent.finds(() => tags() === 'fleet', 'it gone from Deniz’s list')
  await agent.press('button', 'Undo')
  await agent.finds(() => tags() === 'fleet,urgent', 'it back in Deniz’s list')
})

journey('D18: hides a tag in the own lists, and in nobody else’s, and shows it again', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const tags = (app: typeof deniz) => String(app.list.row('Kwame Mensah').tags)
  await manageTags(agent)
  await agent.press('button', 'Show “urgent” in my lists')
  await agent.reads('Hidden in your lists')
  await agent.strike('Escape')
  await agent.loses('dialog', 'Manage tags')
  await agent.toList()
  await agent.finds(() => tags(agent.app) === 'fleet' && tags(deniz) === 'fleet,urgent', 'it hidden for nobody else')
  // What tells of it lies over rows where there is little room.
  await agent.press('button', 'Dismiss')
  await manageTags(agent)
  await agent.press('button', 'Show “urgent” in my lists')
  await agent.loses('StaticText', 'Hidden in your lists')
  await agent.strike('Escape')
  await agent.loses('dialog', 'Manage tags')
  await agent.toList()
  await agent.finds(() => tags(agent.app) === 'fleet,urgent', 'it in the own list again')
})
