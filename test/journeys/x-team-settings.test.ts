import { html } from 'lit'
import '../../src/define/inbox-team-settings.js'
import { menuIn } from '../../src/testing/harnesses/menu.js'
import type { AppHarness } from '../../src/testing/index.js'
import { AGENTS, INBOXES } from '../../src/testing/index.js'
import { above } from './above.js'
import { journey } from './journey.js'
import { listed } from './names.js'
import { NotYet, patiently } from './not-yet.js'

/** Where a page has them: below a title of its own. */
const settingsOf = (inboxId: string) => html`<h2>Settings</h2><inbox-team-settings inbox-id=${inboxId}></inbox-team-settings>`

/** Waits until the menu of somebody's row shows an entry that is off, and says why. */
const refuses = (app: AppHarness, name: string, entry: string, why: string): Promise<void> =>
  patiently(async () => {
    await app.list.menu(name)
    const items = [...menuIn(app.list.element).shadowRoot!.querySelectorAll('[part~="menu-item"]')]
    const item = items.find(one => one.textContent.includes(entry))
    if (item?.ariaDisabled !== 'true' || !item.textContent.includes(why)) throw new NotYet(`the menu says ${String(item?.textContent)}`)
  })

/** Waits until the menu of somebody's row offers something, or does not. */
const offers = (app: AppHarness, name: string, entry: string, isOffered: boolean): Promise<void> =>
  patiently(async () => {
    const entries = await app.list.menu(name)
    if (entries.includes(entry) !== isOffered) throw new NotYet(`the menu offers ${entries.join(', ')}`)
  })

journey('X: takes a member out of an inbox, who loses its conversations at once, and lets them in again', async ({ agent, colleague, provider }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  const sees = () => listed(deniz).includes('João Prado')
  above(provider, settingsOf(INBOXES.workshop))
  await agent.finds(sees, 'Deniz’s list with what came to the workshop')
  await agent.press('button', 'Remove Deniz Aksoy')
  await agent.finds(() => !sees(), 'Deniz’s list without it')
  await agent.write('searchbox', 'Find an agent to add', 'den')
  await agent.press('button', 'Add Deniz Aksoy')
  await agent.finds(sees, 'Deniz’s list with it again')
})

journey('X D16: switches assigning off, and no colleague is offered it any more', async ({ agent, colleague, provider }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  await offers(deniz, '田中 美咲', 'Assign to me', true)
  above(provider, settingsOf(INBOXES.sales))
  await agent.press('radio', /^Off/)
  await offers(deniz, '田中 美咲', 'Assign to me', false)
})

journey('X D15: keeps conversations in their inbox, and their menu says at once that it is switched off, to a colleague too', async ({ agent, colleague, provider }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  above(provider, settingsOf(INBOXES.sales))
  await agent.press('checkbox', /^Conversations may move/)
  await agent.press('button', 'Actions for 田中 美咲')
  await agent.isRefused('menuitem', /^Move to…/, 'Your administrator has switched this off.')
  await refuses(deniz, '田中 美咲', 'Move to…', 'Your administrator has switched this off.')
})

journey('X: adds an opt-out word, by which a customer opts out', async ({ agent, colleague, provider, street }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  above(provider, settingsOf(INBOXES.sales))
  await agent.write('textbox', 'Opt out: New word', 'BASTA')
  await agent.strike('Enter')
  await agent.press('button', 'Save')
  await agent.loses('button', 'Save')
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'basta' })
  await agent.finds(() => deniz.list.row('Kwame Mensah').element.textContent.includes('Opted out'), 'it in Deniz’s list')
})

journey('X: gives new conversations a tag', async ({ agent, colleague, provider, street }) => {
  const deniz = await colleague(AGENTS.deniz).app()
  above(provider, settingsOf(INBOXES.sales))
  await agent.choose('Add a tag', 'fleet')
  await agent.press('button', 'Add: Tags of new conversations')
  await agent.sees('button', 'Remove the tag fleet')
  await street.receive({ channelId: 'channel-texts', from: '+14155550177', text: 'Hello?' })
  await agent.finds(() => String(deniz.list.rows().find(({ name }) => name.endsWith('0177'))?.tags) === 'fleet', 'the tag')
})
