import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D2 M3 M5: chooses one inbox, one channel of it, and all again', async ({ agent }) => {
  const { app } = agent
  await agent.go('Sales')
  await agent.finds(() => listed(app).includes('Priya Raman') && !listed(app).includes('João Prado'), 'what is in Sales')
  await agent.go('Shop line')
  await agent.finds(() => listed(app).includes('Priya Raman') && !listed(app).includes('田中 美咲'), 'what came by text')
  await agent.go('All inboxes')
  await agent.finds(() => listed(app).includes('João Prado') && listed(app).includes('田中 美咲'), 'everything')
})

journey('D2 M5: sees how much is unread, less of it once it is read, and more as soon as somebody writes', async ({ agent, street }) => {
  const name = (unread: number) => new RegExp(`All inboxes ${unread} unread conversations$`)
  await agent.sees('button', name(5))
  await agent.actOn('Priya Raman', 'Mark as read')
  await agent.sees('button', name(4))
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'The brake squeaks again.' })
  await agent.sees('button', name(5))
})

journey('D3 M6 M7: sees what is closed, by whom and when, and what is snoozed', async ({ agent }) => {
  await agent.show('Closed')
  await agent.sees('button', /^김하늘 .*Closed by you/)
  await agent.sees('button', /^Nguyễn Thị Mẫn .*Closed by Deniz Aksoy/)
  expect(listed(agent.app)).not.to.include('Priya Raman')
  expect(agent.app.list.row('Nguyễn Thị Mẫn').time).not.to.equal('')
  await agent.show('Open')
  await agent.finds(() => listed(agent.app).includes('Priya Raman'), 'what is open')
  await agent.go('Snoozed')
  await agent.reads('Nothing snoozed')
})

journey('D17: marks read and unread for nobody else', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const { list } = agent.app
  await agent.actOn('Priya Raman', 'Mark as read')
  await agent.finds(() => list.row('Priya Raman').unread === '', 'nothing unread from Priya')
  await agent.actOn('Kwame Mensah', 'Mark as unread')
  await agent.finds(() => list.row('Kwame Mensah').unread !== '', 'something unread from Kwame')
  expect([deniz.list.row('Priya Raman').unread, deniz.list.row('Kwame Mensah').unread]).to.deep.equal(['2', ''])
})

journey('M16: opens the menu of a row without its button, and closes a conversation from there', async ({ agent }) => {
  await agent.summon('button', /^Kwame Mensah /)
  await agent.press('menuitem', 'Close conversation')
  await agent.finds(() => !listed(agent.app).includes('Kwame Mensah'), 'the list without it')
})
