import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'
import type { Person } from './person.js'

/** Selects by a row's menu first, then by boxes, which all rows show from then on. */
const select = async (agent: Person, first: string, ...others: readonly string[]): Promise<void> => {
  await agent.actOn(first, 'Select')
  for (const name of others) await agent.press('checkbox', `Select ${name}`)
  await agent.reads(`${others.length + 1} selected`)
}

journey('X: selects conversations by their boxes, closes them at once, and takes that back at once', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const shows = (app: typeof deniz, name: string) => listed(app).includes(name)
  await select(agent, 'Kwame Mensah', 'Priya Raman')
  await agent.press('button', 'Close')
  await agent.finds(() => !shows(agent.app, 'Kwame Mensah') && !shows(agent.app, 'Priya Raman'), 'the list without both')
  await agent.finds(() => !shows(deniz, 'Kwame Mensah') && !shows(deniz, 'Priya Raman'), 'Deniz’s list without both')
  await agent.reads('2 conversations closed')
  await agent.press('button', 'Undo')
  await agent.finds(() => shows(agent.app, 'Kwame Mensah') && shows(agent.app, 'Priya Raman'), 'both again')
  await agent.finds(() => shows(deniz, 'Kwame Mensah') && shows(deniz, 'Priya Raman'), 'both again in Deniz’s list')
})

journey('X: puts a tag on all that is selected', async ({ agent }) => {
  const tags = (name: string) => agent.app.list.row(name).tags
  await select(agent, 'Kwame Mensah', '田中 美咲')
  await agent.press('button', 'Add or remove tags')
  await agent.write('combobox', 'Search or create a tag', 'warr')
  await agent.press('option', /^warranty/)
  await agent.strike('Escape')
  await agent.loses('combobox', 'Search or create a tag')
  await agent.finds(() => tags('田中 美咲').includes('warranty'), 'the tag on the one')
  await agent.reads('2 conversations tagged')
})

journey('X: what a colleague has taken meanwhile is reported, and the others are done', async ({ agent, colleague, deafen }) => {
  const deniz = colleague(AGENTS.deniz)
  await select(agent, '田中 美咲', 'Søren Bjerregaard')
  const hear = deafen()
  await deniz.act('assign', { conversationId: 'misaki', assigneeId: AGENTS.deniz })
  await agent.press('button', 'Assign to me')
  await agent.reads('1 could not be changed')
  await agent.press('button', 'Show them')
  await agent.sees('button', '田中 美咲')
  hear()
  await agent.finds(() => agent.app.list.row('Søren Bjerregaard').assignee === 'You', 'the other one mine')
  await agent.finds(() => agent.app.list.row('田中 美咲').assignee === 'Deniz Aksoy', 'whose the first one is')
})

journey('X: selects all that the list holds', async ({ agent }) => {
  await agent.actOn('Kwame Mensah', 'Select')
  await agent.press('button', /^Select all/)
  await agent.loses('button', /^Select all/)
  await agent.press('button', 'Clear selection')
  await agent.loses('button', 'Clear selection')
})

journey('X: selects from row to row with Shift and an arrow, then everything, then nothing', async ({ agent }) => {
  await agent.open('Priya Raman')
  await agent.strike('Escape')
  await agent.strike('Control', 'Space')
  await agent.reads('1 selected')
  await agent.strike('Shift', 'ArrowDown')
  await agent.reads('2 selected')
  await agent.strike('Control', 'a')
  await agent.loses('StaticText', '2 selected')
  await agent.strike('Escape')
  await agent.loses('button', 'Clear selection')
}, { ways: ['keyboard'] })
