import { AGENTS, scene } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D16 M16: takes a conversation, releases it, and hands it to a colleague', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const assignee = (name: string) => () => agent.app.list.row('田中 美咲').assignee === name
  await agent.actOn('田中 美咲', 'Assign to me')
  await agent.finds(assignee('You'), 'that it is mine')
  await agent.finds(() => deniz.list.row('田中 美咲').assignee === 'Mara Quinn', 'that Deniz sees whose it is')
  await agent.actOn('田中 美咲', 'Unassign')
  await agent.finds(assignee(''), 'that it is nobody’s')
  await agent.open('田中 美咲')
  await agent.act('Assign to…')
  await agent.press('option', /^Deniz Aksoy/)
  await agent.reads('You assigned this to Deniz Aksoy')
  await agent.finds(() => deniz.list.row('田中 美咲').assignee === 'You', 'that Deniz has it')
})

journey('D16: in a managed inbox takes what is free, and does not give away', async ({ agent }) => {
  await agent.actOn('João Prado', 'Assign to me')
  await agent.finds(() => agent.app.list.row('João Prado').assignee === 'You', 'that it is mine')
  await agent.actOn('João Prado', 'Unassign')
  await agent.finds(() => agent.app.list.row('João Prado').assignee === '', 'that it is free again')
  await agent.actOn('João Prado', 'Assign to…')
  await agent.isRefused('option', /^Mara Quinn/, 'Only managers may do this.')
}, { agentId: AGENTS.clara })

journey('D15 M16: moves a conversation to another inbox, where its assignee has no access', async ({ agent, colleague }) => {
  const seun = await colleague(AGENTS.seun).app()
  await agent.open('Kwame Mensah')
  await agent.act('Move to…')
  await agent.press('option', 'Workshop')
  await agent.reads('You moved this from Sales to Workshop')
  await agent.reads('You unassigned Oluwaseun Adeyemi')
  await agent.finds(() => !listed(seun).includes('Kwame Mensah'), 'that Seun has it no longer')
  await agent.go('Workshop')
  await agent.finds(() => agent.app.list.row('Kwame Mensah').assignee === '', 'it in the other inbox, unassigned')
})

journey('D15 M16: says why where an inbox asks for it', async ({ agent }) => {
  await agent.open('Kwame Mensah')
  await agent.act('Move to…')
  await agent.press('option', 'Workshop')
  await agent.write('textbox', 'Why does it go to Workshop?', 'Two bikes for the stand')
  await agent.press('button', 'Move to another inbox')
  await agent.reads(/Two bikes for the stand/)
}, {
  seed: now => {
    const day = scene({ now })
    return { ...day, inboxes: day.inboxes.map(inbox => ({ ...inbox, moveNeedsReason: true })) }
  },
})
