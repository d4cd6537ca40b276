import { journey } from './journey.js'
import { listed } from './names.js'

journey('X: puts a conversation off until its customer writes', async ({ agent, street }) => {
  const { app } = agent
  await agent.open('Kwame Mensah')
  await agent.act('Snooze…')
  await agent.press('option', 'Until they reply')
  await agent.toList()
  await agent.finds(() => !listed(app).includes('Kwame Mensah'), 'the list without it')
  await agent.go('Snoozed')
  await agent.finds(() => listed(app).includes('Kwame Mensah'), 'it among the snoozed ones')
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'The brake squeaks again.' })
  await agent.go('All inboxes')
  await agent.show('Open')
  await agent.finds(() => app.list.row('Kwame Mensah').preview === 'The brake squeaks again.', 'it back')
})

journey('X: puts a conversation off until tomorrow, and wakes it before', async ({ agent }) => {
  const { app } = agent
  await agent.open('Kwame Mensah')
  await agent.act('Snooze…')
  await agent.press('option', /^Tomorrow morning/)
  await agent.go('Snoozed')
  await agent.actOn('Kwame Mensah', 'Wake now')
  await agent.finds(() => !listed(app).includes('Kwame Mensah'), 'the snoozed ones without it')
  await agent.go('All inboxes')
  await agent.show('Open')
  await agent.finds(() => listed(app).includes('Kwame Mensah'), 'it among the open ones')
})
