/** What follows runs in a host's page: an agent does a bit of everything, by the harnesses that hosts get. */
import type * as Harnesses from '../../src/testing/harnesses/index.js'

const HARNESSES = '/dist/testing/harnesses/index.js'

/** Answers, inserts, edits, and opens whatever opens. Resolves when all of it has been seen. */
export async function workThrough(path: string): Promise<void> {
  const { appHarness, waitFor } = await import(path) as typeof Harnesses
  const element = document.querySelector('inbox-app')!
  const app = appHarness(element)

  await app.open('Priya Raman')
  const { header, messages, composer } = app.conversation
  await composer.send('No, just yourself. https://larkspur.example/map')
  await waitFor(() => messages.messages().at(-1)?.text.startsWith('No, just yourself'), 'the answer')
  await waitFor(() => messages.element.shadowRoot?.querySelector('[part~="link"]'), 'the link in it')
  await composer.type('/ho')
  await composer.take('Opening hours')
  await waitFor(() => composer.text.startsWith('We are open'), 'the canned message')
  await composer.clear()
  const canned = await composer.openCanned()
  await canned.search('nothing like it')
  await waitFor(() => canned.message !== '', 'nothing found')
  await canned.search('Greeting')
  await canned.take('Greeting')
  await waitFor(() => composer.text.startsWith('Hi Priya'), 'the greeting')

  await header.menu()
  await header.choose('Assign to me').catch(() => header.choose('Unassign'))
  await header.assign('Deniz Aksoy')
  await waitFor(() => header.assignee.includes('Deniz'), 'the other agent')
  await header.tag('urgent')
  await waitFor(() => header.tags.includes('urgent'), 'the tag')

  const editor = await app.panel.edit()
  await editor.press('Add phone')
  await editor.fill('Company', 'Larkspur & Daughters')
  await editor.cancel()
  await app.panel.press('Undo')
  await (await app.panel.form()).save()
  await waitFor(() => app.panel.company === 'Larkspur & Daughters', 'the new company')

  await app.nav.go('Workshop')
  await app.nav.go('All inboxes')
  await app.switcher.show('Closed')
  await app.switcher.show('Open')
  await app.list.menu('Kwame Mensah')
  await app.list.choose('Kwame Mensah', 'Close conversation')
  await app.open('João Prado')
  await app.open('Зоя Коваленко')
}

/** Gives the page another look and another language, and waits until it has both. */
export async function changeLook(path: string): Promise<void> {
  const { appHarness, waitFor } = await import(path) as typeof Harnesses
  const app = appHarness(document.querySelector('inbox-app')!)
  const theme = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/dist/themes/clay.css' })
  const loaded = new Promise(resolve => { theme.onload = resolve })
  document.head.append(theme)
  await loaded
  document.documentElement.classList.add('dark')
  document.querySelector('inbox-app')!.setAttribute('density', 'compact')
  document.documentElement.lang = 'pt-BR'
  await waitFor(() => app.switcher.view === 'Abertas', 'the other language')
  document.documentElement.dir = 'rtl'
}

/** The same where there is room for one pane: what lies above another, and the ways back. */
export async function goInAndBack(path: string): Promise<void> {
  const { appHarness, waitFor } = await import(path) as typeof Harnesses
  const app = appHarness(document.querySelector('inbox-app')!)
  await waitFor(() => app.panes.length === 1, 'a single pane')
  while (app.panes[0] !== 'list') await app.back()
  await app.switcher.places()
  await app.switcher.go('Sales')
  await app.open('Priya Raman')
  await app.openPanel()
  await app.back()
  await app.back()
}

export { HARNESSES }
