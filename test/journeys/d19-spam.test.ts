import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D19: marks as spam, which leaves every list at once, and takes it back', async ({ agent, colleague }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await agent.actOn('田中 美咲', 'Mark as spam')
  await agent.finds(() => !listed(agent.app).includes('田中 美咲') && !listed(deniz).includes('田中 美咲'), 'both lists without it')
  await agent.press('button', 'Undo')
  await agent.finds(() => listed(agent.app).includes('田中 美咲') && listed(deniz).includes('田中 美咲'), 'both lists with it')
})

journey('D19: what a spammer writes later stays in spam, until that was a mistake', async ({ agent, street }) => {
  const { app } = agent
  await agent.actOn('Kwame Mensah', 'Mark as spam')
  await agent.finds(() => !listed(app).includes('Kwame Mensah'), 'the list without it')
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'Cheap helmets!' })
  await agent.go('Spam')
  await agent.finds(() => app.list.row('Kwame Mensah').preview === 'Cheap helmets!', 'it in spam')
  await agent.actOn('Kwame Mensah', 'Not spam')
  await agent.finds(() => !listed(app).includes('Kwame Mensah'), 'spam without it')
  await agent.go('All inboxes')
  await agent.show('Open')
  await agent.finds(() => listed(app).includes('Kwame Mensah'), 'it among the open ones')
  expect(app.list.row('Kwame Mensah').preview).to.equal('Cheap helmets!')
})
