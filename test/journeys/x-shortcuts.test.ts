import { html, render } from 'lit'
import type { TemplateResult } from 'lit'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
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

/** Puts something of the page's own above the app. */
const above = (provider: InboxProvider, content: TemplateResult): void => {
  provider.id = 'desk'
  const bar = document.createElement('div')
  provider.prepend(bar)
  render(content, bar)
}

journey('X: presses a button of the page that takes the open conversation', async ({ agent, provider }) => {
  above(provider, html`<button style="min-height:44px" commandfor="desk"
    command="--inbox-assign" value="me">Take it</button>`)
  await agent.open('田中 美咲')
  await agent.press('button', 'Take it')
  await agent.reads('You took this conversation')
}, { ways: ['mouse', 'touch', 'sideways'] })
