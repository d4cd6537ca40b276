import { expect } from '@open-wc/testing'
import { AGENTS, INBOXES } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed, lists } from './names.js'

const READ_ONLY = 'Earlier messages can only be read.'
const NUMBER = 'Previously private Pickup line'

journey('D6: goes to what was said on a number before it joined an inbox, and can only read it', async ({ agent }) => {
  const { app } = agent
  await agent.go(NUMBER)
  await agent.finds(() => lists(app, ['Kwame Mensah']), 'the history of that number alone')
  expect(app.list.row('Kwame Mensah').unread, 'nobody waits there').to.equal('')
  await agent.press('button', 'Actions for Kwame Mensah')
  await agent.isRefused('menuitem', /^Close conversation/, READ_ONLY)
  await agent.isRefused('menuitem', /^Add or remove tags/, READ_ONLY)
  await agent.loses('menuitem', /^(Mark as (un)?read|Assign|Move)/)
  await agent.press('menuitem', 'Select')
  await agent.isRefused('button', 'Close', READ_ONLY)
  await agent.isRefused('button', 'Add or remove tags', READ_ONLY)
  await agent.loses('button', 'Assign to me')
  await agent.press('button', 'Clear selection')
  await agent.open('Kwame Mensah')
  await agent.reads('Messages from before this number joined the inbox. They can only be read.')
  await agent.reads('Since this morning.')
  await agent.loses('button', 'Send')
  await agent.go('All inboxes')
  await agent.finds(() => listed(app).includes('Priya Raman'), 'what everybody sees')
})

journey('D6: goes there from the palette, which says why nothing of it can be changed', async ({ agent, provider }) => {
  const { app } = agent
  provider.shortcuts = 'default'
  await agent.open('Priya Raman')
  await agent.strike('Control', 'k')
  await agent.write('combobox', 'Find a command or a place', 'previously')
  await agent.strike('Enter')
  await agent.finds(() => lists(app, ['Kwame Mensah']), 'the history of that number')
  await agent.open('Kwame Mensah')
  await agent.strike('Control', 'k')
  await agent.write('combobox', 'Find a command or a place', 'close conv')
  await agent.isRefused('option', /^Close conversation/, READ_ONLY)
}, { ways: ['mouse', 'keyboard'] })

journey('D6: reads it as soon as a manager shares it, and no longer than that', async ({ agent, colleague }) => {
  const { app } = agent
  const mara = colleague(AGENTS.mara)
  const share = (historyShared: boolean) =>
    mara.act('update-inbox', { inboxId: INBOXES.workshop, changes: { historyShared } })
  await share(true)
  await agent.go(NUMBER)
  await agent.finds(() => lists(app, ['Kwame Mensah']), 'what was said before')
  await share(false)
  await agent.finds(() => app.list.message.startsWith('No history to read'), 'that it is gone')
}, { agentId: AGENTS.deniz })

journey('M4: switches between shared and private on a phone, and comes back to the same inbox', async ({ agent }) => {
  const { switcher } = agent.app
  await agent.go('Sales')
  await agent.press('button', /^Private/)
  await agent.finds(() => switcher.here === 'My private inbox', 'what is private')
  await agent.press('button', /^Shared/)
  await agent.finds(() => switcher.here === 'Sales', 'the inbox of before')
}, { ways: ['touch', 'sideways'] })
