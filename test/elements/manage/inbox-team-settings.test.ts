import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-team-settings.js'
import '../../../src/define/inbox-conversation-header.js'
import '../../../src/define/inbox-nav.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxTeamSettings } from '../../../src/elements/manage/inbox-team-settings.js'
import { AGENTS, CHANNELS, INBOXES, scene } from '../../../src/testing/index.js'
import { reduceMotion } from '../../motion.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const agent: string = AGENTS.deniz
const inside = <E extends HTMLElement = HTMLElement>(from: Element, selector: string) =>
  from.shadowRoot!.querySelector<E>(selector)
const all = (from: Element, selector: string) => [...from.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const sales = ({ inbox }: Stage) => inbox.records.get('inbox', INBOXES.sales)!
const text = (from: Element) => from.shadowRoot!.textContent

const show = async (here: Stage, inboxId: string | undefined = INBOXES.sales) => {
  const settings = await mount<InboxTeamSettings>(here,
    html`<inbox-team-settings .inboxId=${inboxId}></inbox-team-settings>`)
  await waitUntil(() => inside(settings, '[part~="form"]'))
  return settings
}
const mode = (from: Element, value: string) => inside<HTMLInputElement>(from, `[name="mode"][value="${value}"]`)!
/** Types over what is in a field. */
const write = async (field: HTMLInputElement, value: string) => {
  field.focus()
  field.select()
  await sendKeys({ type: value })
}

describe('inbox-team-settings', () => {
  before(() => reduceMotion())
  after(() => reduceMotion(false))

  it('shows all of an inbox, and is accessible', async () => {
    const settings = await show(stage())
    expect(mode(settings, 'open').checked).to.be.true
    expect(all(settings, '[part~="remove-member"]').length).to.equal(Object.values(AGENTS).length)
    expect(text(settings)).to.contain('unsubscribe')
    await expect(settings).to.be.accessible()
  })

  it('shows every other agent at once what a manager chose', async () => {
    const here = stage()
    const settings = await show(here)
    const there = stage({ world: here.world, clock: here.clock, agentId: agent })
    const conversationId = scene().conversations!.find(one =>
      one.inboxId === INBOXES.sales && one.status === 'open' && one.kind === 'shared')!.id
    const header = await mount(there, html`<inbox-conversation-header conversation-id=${conversationId}></inbox-conversation-header>`)
    const assigns = () => inside(header, '[part~="assign-button"], [part~="assignee"], [id^="assign"]')
    await waitUntil(() => assigns(), 'the other agent can assign')
    mode(settings, 'off').click()
    await waitUntil(() => !assigns(), 'no control is left')
    mode(settings, 'open').click()
    await waitUntil(() => assigns(), 'it is back')
  })

  it('opens the history of numbers to all members, who find it at once, and closes it again', async () => {
    const here = stage()
    const settings = await show(here, INBOXES.workshop)
    const there = stage({ world: here.world, clock: here.clock, agentId: agent })
    const nav = await mount(there, html`<inbox-nav></inbox-nav>`)
    const place = () => inside(nav, `[data-id="history:${CHANNELS.pickup}"] .place`)
    await waitUntil(() => inside(nav, '.place'))
    expect(place()).to.equal(null)
    const box = inside<HTMLInputElement>(settings, '[name="history"]')!
    expect(box.checked).to.be.false
    box.click()
    await waitUntil(() => place(), 'it is there')
    box.click()
    await waitUntil(() => !place(), 'it is gone')
  })

  it('says nothing of history where a host leaves it out', async () => {
    const settings = await show(stage({ features: { legacy: false } }), INBOXES.workshop)
    expect(inside(settings, '[name="history"]')).to.equal(null)
  })

  it('shows a choice at once, and takes it back with the reason where it is refused', async () => {
    const here = stage()
    const settings = await show(here)
    const release = here.world.faults.hold('execute:update-inbox')
    mode(settings, 'managed').click()
    await waitUntil(() => sales(here).assignmentMode === 'managed')
    here.world.faults.failNext('execute:update-inbox', new BackendError('forbidden', { reason: 'role' }), 'response')
    release()
    await waitUntil(() => inside(settings, '[part~="error"]'))
    expect(inside(settings, '[part~="error"]')!.textContent).to.contain('Your role does not allow this')
    expect(mode(settings, sales(here).assignmentMode).checked).to.be.true
  })

  it('lets an agent in who is found by name, and takes one out with an undo', async () => {
    const here = stage({ seed: {
      ...scene(), inboxes: scene().inboxes.map(one => (
        { ...one, memberIds: one.memberIds.filter(id => id !== agent) })),
    } })
    const settings = await show(here)
    await write(inside<HTMLInputElement>(settings, '[name="member"]')!, 'deniz')
    await waitUntil(() => inside(settings, '[part~="add-member"]'))
    inside(settings, '[part~="add-member"]')!.click()
    await waitUntil(() => sales(here).memberIds.includes(agent))
    await waitUntil(() => inside(settings, `#remove-${agent}`))
    inside(settings, `#remove-${agent}`)!.click()
    await waitUntil(() => !sales(here).memberIds.includes(agent))
    const notice = here.inbox.notices.list.get().at(-1)
    expect(notice?.type).to.equal('done')
    if (notice?.type === 'done') notice.undo!()
    await waitUntil(() => sales(here).memberIds.includes(agent))
  })

  it('keeps the last member, and says why', async () => {
    const seed = { ...scene(), inboxes: scene().inboxes.map(one => ({ ...one, memberIds: [AGENTS.mara] })) }
    const settings = await show(stage({ seed }))
    const button = inside(settings, '[part~="remove-member"]')!
    expect(button.getAttribute('aria-disabled')).to.equal('true')
    expect(text(settings)).to.contain('keeps at least one member')
  })

  it('names a word that is there twice, keeps what was typed, and saves what is right', async () => {
    const here = stage()
    const settings = await show(here)
    const field = () => inside<HTMLInputElement>(settings, '[part~="words-out"] [name="word"]')!
    const add = async (word: string) => {
      await write(field(), word)
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => text(settings).includes(word))
    }
    await add('Basta')
    await add('STOP!')
    inside(settings, '[part~="words"] [part~="save"]')!.click()
    await waitUntil(() => inside(settings, '[part~="error"]'))
    expect(inside(settings, '[part~="error"]')!.textContent).to.contain('“STOP!”').and.contain('exists already')
    expect(sales(here).optOutWords).to.equal(undefined)
    const twice = all(settings, '[part~="words-out"] [part~="remove-word"]').at(-1)!
    twice.click()
    await settings.updateComplete
    inside(settings, '[part~="words"] [part~="save"]')!.click()
    await waitUntil(() => sales(here).optOutWords?.out.includes('Basta'))
    await waitUntil(() => inside(settings, '[part~="usual-words"]'))
    inside(settings, '[part~="usual-words"]')!.click()
    await waitUntil(() => sales(here).optOutWords === undefined)
  })

  it('says what another manager wrote meanwhile, keeps what I typed, and puts mine there when I save again', async () => {
    const here = stage()
    const settings = await show(here)
    const field = () => inside<HTMLInputElement>(settings, '[name="name"]')!
    await write(field(), 'Mine')
    const theirs = stage({ world: here.world, clock: here.clock })
    theirs.inbox.start()
    await waitUntil(() => theirs.inbox.session.get().status === 'ready')
    await theirs.inbox.actions.run('update-inbox', { inboxId: INBOXES.sales, changes: { name: 'Theirs' } })
    await waitUntil(() => sales(here).name === 'Theirs')
    field().focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => inside(settings, '[part~="error"]'))
    expect(inside(settings, '[part~="error"]')!.textContent).to.contain('Theirs').and.contain(' changed this first')
    expect(field().value).to.equal('Mine')
    field().focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.records.confirmed('inbox', INBOXES.sales)!.name === 'Mine')
    await waitUntil(() => !inside(settings, '[part~="error"]'))
  })

  it('sets what files a channel carries, names a type that is none, and goes back to the usual', async () => {
    const here = stage()
    const settings = await show(here)
    const form = `form[data-id="${CHANNELS.texts}"]`
    const rules = () => here.inbox.records.get('channel', CHANNELS.texts)!.rules?.files
    await write(inside<HTMLInputElement>(settings, `${form} [name="types"]`)!, 'image/* pictures')
    await waitUntil(() => inside(settings, `${form} [part~="save"]`))
    inside(settings, `${form} [part~="save"]`)!.click()
    await waitUntil(() => inside(settings, '[part~="error"]'))
    expect(inside(settings, '[part~="error"]')!.textContent).to.contain('“pictures”')
    await write(inside<HTMLInputElement>(settings, `${form} [name="types"]`)!, 'image/* .vcf')
    await write(inside<HTMLInputElement>(settings, `${form} [name="megabytes"]`)!, '1.5')
    inside(settings, `${form} [part~="save"]`)!.click()
    await waitUntil(() => rules())
    expect(rules()).to.deep.include({ size: 1_500_000, types: ['image/*', '.vcf'] })
    await waitUntil(() => inside(settings, `${form} [part~="usual-rules"]`))
    inside(settings, `${form} [part~="usual-rules"]`)!.click()
    await waitUntil(() => rules() === undefined)
  })

  it('puts tags on new conversations, and takes them off', async () => {
    const here = stage()
    const settings = await show(here)
    const field = inside<HTMLSelectElement>(settings, '[name="tag"]')!
    const tagId = [...field.options].at(1)!.value
    field.value = tagId
    field.form!.requestSubmit()
    await waitUntil(() => sales(here).defaultTagIds?.includes(tagId))
    await waitUntil(() => inside(settings, '[part~="tags"] [part~="remove-tag"]'))
    inside(settings, '[part~="tags"] [part~="remove-tag"]')!.click()
    await waitUntil(() => sales(here).defaultTagIds?.length === 0)
  })

  it('chooses among several inboxes, and keeps what was typed of each', async () => {
    const settings = await show(stage(), INBOXES.sales)
    settings.inboxId = undefined
    await waitUntil(() => inside(settings, '[name="inbox"]'))
    const chooser = () => inside<HTMLSelectElement>(settings, '[name="inbox"]')!
    const choose = async (id: string) => {
      chooser().value = id
      chooser().dispatchEvent(new Event('change'))
      await settings.updateComplete
    }
    await choose(INBOXES.sales)
    await write(inside<HTMLInputElement>(settings, '[name="name"]')!, 'Draft')
    await choose(INBOXES.workshop)
    expect(inside<HTMLInputElement>(settings, '[name="name"]')!.value).to.equal('Workshop')
    await choose(INBOXES.sales)
    expect(inside<HTMLInputElement>(settings, '[name="name"]')!.value).to.equal('Draft')
    inside(settings, '[part~="discard"]')!.click()
    await waitUntil(() => inside<HTMLInputElement>(settings, '[name="name"]')!.value === 'Sales')
  })

  it('shows agents everything disabled, with the reason', async () => {
    const settings = await show(stage({ agentId: agent }))
    expect(text(settings)).to.contain('Only managers may do this')
    expect(mode(settings, 'off').matches(':disabled')).to.be.true
    await expect(settings).to.be.accessible()
  })

  it('says that it could not load, and tries again', async () => {
    const here = stage()
    here.world.faults.failNext('load:inboxes', new BackendError('unavailable', {}))
    const settings = await mount<InboxTeamSettings>(here, html`<inbox-team-settings></inbox-team-settings>`)
    await waitUntil(() => inside(settings, '[part~="retry"]'))
    inside(settings, '[part~="retry"]')!.click()
    await waitUntil(() => inside(settings, '[part~="form"]'))
  })

  it('opens in a dialog where it is modal, with the inbox that is named, and keeps what is typed', async () => {
    const here = stage()
    const box = await mount<HTMLElement>(here, html`<div><button>Before</button><inbox-team-settings modal></inbox-team-settings></div>`)
    const settings = box.querySelector<InboxTeamSettings>('inbox-team-settings')!
    const [button, dialog] = [box.querySelector('button')!, inside<HTMLDialogElement>(settings, 'dialog')!]
    expect(text(settings).trim()).to.equal('')
    button.focus()
    await settings.show(INBOXES.workshop)
    await waitUntil(() => inside<HTMLInputElement>(settings, '[name="name"]')?.value === 'Workshop')
    await expect(settings).to.be.accessible()
    await write(inside<HTMLInputElement>(settings, '[name="name"]')!, 'Bench')
    await sendKeys({ press: 'Escape' })
    expect([dialog.open, document.activeElement === button]).to.deep.equal([false, true])
    await settings.show()
    await waitUntil(() => inside<HTMLInputElement>(settings, '[name="name"]')?.value === 'Sales')
    const chooser = inside<HTMLSelectElement>(settings, '[name="inbox"]')!
    chooser.value = INBOXES.workshop
    chooser.dispatchEvent(new Event('change'))
    await waitUntil(() => inside<HTMLInputElement>(settings, '[name="name"]')?.value === 'Bench')
  })
})
