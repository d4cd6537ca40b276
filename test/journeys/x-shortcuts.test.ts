import { expect } from '@open-wc/testing'
import { html } from 'lit'
import { shortcutHelpHarness } from '../../src/testing/index.js'
import { above } from './above.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('X: goes to the next conversation, takes it and closes it by single keys', async ({ agent, provider }) => {
  const { app } = agent
  provider.shortcuts = 'default'
  await agent.open('田中 美咲')
  // Out of the text box, where keys are letters.
  await agent.strike('Escape')
  await agent.strike('i')
  await agent.finds(() => app.list.row('田中 美咲').assignee === 'You', 'that it is mine')
  await agent.strike('e')
  await agent.finds(() => !listed(app).includes('田中 美咲'), 'the list without it')
}, { ways: ['keyboard'] })

journey('X: finds a command in the palette', async ({ agent, provider }) => {
  provider.shortcuts = 'default'
  await agent.open('田中 美咲')
  await agent.strike('Control', 'k')
  await agent.write('combobox', 'Find a command or a place', 'assign to me')
  await agent.strike('Enter')
  await agent.finds(() => agent.app.list.row('田中 美咲').assignee === 'You', 'that it is mine')
}, { ways: ['keyboard', 'mouse'] })

journey('X: asks which keys there are', async ({ agent, provider }) => {
  provider.shortcuts = 'default'
  await agent.open('田中 美咲')
  await agent.strike('Escape')
  await agent.strike('?')
  await agent.sees('dialog', 'Keyboard shortcuts')
  await agent.reads('Assign to me')
  await agent.strike('Escape')
  await agent.loses('dialog', 'Keyboard shortcuts')
}, { ways: ['keyboard'] })

journey('X: gives an act a key of its own, which the help shows, and the usual one does nothing', async ({ agent, provider }) => {
  const { app } = agent
  provider.shortcuts = { 'assign-to-me': 'm' }
  await agent.open('田中 美咲')
  await agent.strike('Escape')
  await agent.strike('i')
  await agent.strike('?')
  await agent.sees('dialog', 'Keyboard shortcuts')
  const help = shortcutHelpHarness(provider.shadowRoot!.querySelector('inbox-shortcut-help')!)
  expect(help.lines().find(({ words }) => words === 'Assign to me')?.keys).to.equal('M')
  await agent.strike('Escape')
  await agent.loses('dialog', 'Keyboard shortcuts')
  expect(app.list.row('田中 美咲').assignee).to.equal('')
  await agent.strike('m')
  await agent.finds(() => app.list.row('田中 美咲').assignee === 'You', 'that it is mine')
}, { ways: ['keyboard'] })

journey('X: presses a button of the page that takes the open conversation', async ({ agent, provider }) => {
  above(provider, html`<button style="min-height:44px" commandfor="desk"
    command="--inbox-assign" value="me">Take it</button>`)
  await agent.open('田中 美咲')
  await agent.press('button', 'Take it')
  await agent.reads('You took this conversation')
}, { ways: ['mouse', 'touch', 'sideways'] })
