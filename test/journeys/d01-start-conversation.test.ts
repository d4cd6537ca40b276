import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

const SEEK = 'Name, company, or a whole phone number'

journey('D1 M2: starts a conversation with a number that nobody saved', async ({ agent, colleague }) => {
  const seun = await colleague(AGENTS.seun).app()
  await agent.press('button', 'New conversation')
  await agent.write('combobox', SEEK, '4155550199')
  await agent.press('option', /^Unknown number .*555.0199$/)
  await agent.press('button', 'Start')
  await agent.finds(() => /555.0199$/.test(agent.app.conversation.header.name), 'the new conversation')
  await agent.finds(() => listed(seun).some(name => /555.0199$/.test(name)), 'it in Seun’s list')
})

journey('D1 M2: is told why a number will not do, and nothing is started', async ({ agent }) => {
  await agent.press('button', 'New conversation')
  await agent.write('combobox', SEEK, '+1415')
  await agent.reads('Too short for a phone number.')
  await agent.press('button', 'Cancel')
  await agent.loses('dialog', 'New conversation')
})

journey('D1 M2: gets the open conversation with a contact instead of a second one', async ({ agent }) => {
  await agent.press('button', 'New conversation')
  await agent.write('combobox', SEEK, 'pri')
  await agent.press('option', /^Priya Raman/)
  await agent.press('button', 'Start')
  await agent.finds(() => agent.app.conversation.header.name === 'Priya Raman', 'the conversation')
  await agent.finds(() => agent.app.conversation.messages.messages().length > 3, 'what was written there')
})

journey('D1 M2: is offered a text where customers write first', async ({ agent }) => {
  await agent.go('Workshop')
  await agent.go('Workshop WhatsApp')
  await agent.press('button', 'New conversation')
  await agent.reads('On WhatsApp customers write first. A text message can begin a conversation.')
})
