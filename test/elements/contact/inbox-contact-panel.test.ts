import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-contact-panel.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxContactPanel } from '../../../src/elements/contact/inbox-contact-panel.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const seed = scene()
const contact = seed.contacts!.find(({ phones, emails }) => phones.length > 0 && emails.length > 0)!
const unknown = seed.conversations!.find(({ contactId, address }) => contactId === null && address.startsWith('+'))!

const $ = (panel: Element, selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector)!
const editorOf = (panel: Element) => $(panel, 'inbox-contact-editor')
const field = (panel: Element, name: string) => $(editorOf(panel), `[name="${name}"]`) as HTMLInputElement
const type = (input: HTMLInputElement, value: string) => {
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}
const nameOn = (panel: Element) => $(panel, '.name')?.textContent

const show = async (here: Stage, content = html`<inbox-contact-panel contact-id=${contact.id}></inbox-contact-panel>`) => {
  const panel = await mount<InboxContactPanel>(here, content)
  await waitUntil(() => $(panel, '.head, .empty-state'), 'the panel never came')
  return panel
}

const edit = async (panel: Element) => {
  $(panel, '#edit').click()
  await waitUntil(() => editorOf(panel)?.shadowRoot?.querySelector('form'))
}

const save = (panel: Element) => { $(editorOf(panel), '[type="submit"]').click() }

describe('inbox-contact-panel', () => {
  it('shows who the customer is and how to reach them', async () => {
    const panel = await show(stage())
    expect(nameOn(panel)).to.equal(contact.name)
    expect($(panel, '[part="call"]').getAttribute('href')).to.equal(`tel:${contact.phones[0]!.value}`)
    expect($(panel, 'a[href^="mailto:"]').textContent).to.equal(contact.emails[0]!.value)
    await expect(panel).to.be.accessible()
  })

  it('follows the conversation that is open', async () => {
    const here = stage()
    const panel = await show(here, html`<inbox-contact-panel></inbox-contact-panel>`)
    expect($(panel, '.empty-state')).to.not.equal(null)
    const open = seed.conversations!.find(({ contactId }) => contactId === contact.id)!
    here.inbox.location.set({ conversationId: open.id })
    await waitUntil(() => nameOn(panel) === contact.name)
  })

  it('saves what was edited, and everyone sees it', async () => {
    const here = stage()
    const other = stage({ world: here.world, clock: here.clock, agentId: AGENTS.deniz })
    const panel = await show(here)
    const theirs = await show(other)
    await edit(panel)
    type(field(panel, 'name'), 'Rosalind Okafor')
    save(panel)
    await waitUntil(() => nameOn(panel) === 'Rosalind Okafor')
    await waitUntil(() => nameOn(theirs) === 'Rosalind Okafor')
  })

  it('adds and removes phones and mail addresses', async () => {
    const here = stage()
    const panel = await show(here)
    await edit(panel)
    const before = contact.phones.length
    $(editorOf(panel), '[data-list="phones"]').click()
    await waitUntil(() => field(panel, `phones.${before}.value`))
    type(field(panel, `phones.${before}.value`), '+14155550191')
    $(editorOf(panel), '[id="emails.0-remove"]').click()
    await waitUntil(() => !field(panel, `emails.${contact.emails.length - 1}.value`))
    save(panel)
    await waitUntil(() => here.inbox.records.confirmed('contact', contact.id)!.version > contact.version)
    const now = here.inbox.records.get('contact', contact.id)!
    expect(now.phones.at(-1)!.value).to.equal('+14155550191')
    expect(now.emails.length).to.equal(contact.emails.length - 1)
  })

  it('says which field is wrong, and keeps what was typed', async () => {
    const panel = await show(stage())
    await edit(panel)
    type(field(panel, 'emails.0.value'), 'not an address')
    save(panel)
    await waitUntil(() => field(panel, 'emails.0.value').getAttribute('aria-invalid') === 'true')
    expect($(editorOf(panel), '[id="emails.0.value-problem"], [id="emails.0-problem"]').textContent).to.not.equal('')
    expect(field(panel, 'emails.0.value').value).to.equal('not an address')
    expect(editorOf(panel).shadowRoot!.activeElement).to.equal(field(panel, 'emails.0.value'))
  })

  it('keeps the form when saving fails', async () => {
    const here = stage()
    const panel = await show(here)
    await edit(panel)
    type(field(panel, 'name'), 'Kept')
    here.world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' }))
    save(panel)
    await waitUntil(() => $(editorOf(panel), '[role="alert"]'))
    expect(field(panel, 'name').value).to.equal('Kept')
    await expect(panel).to.be.accessible()
  })

  it('lets an agent decide when a colleague was quicker', async () => {
    for (const [choice, name] of [['[part="notice-action"]', 'Mine'], ['[role="alert"] > .button', 'Theirs']] as const) {
      const here = stage()
      const other = stage({ world: here.world, clock: here.clock, agentId: AGENTS.deniz })
      const panel = await show(here)
      await show(other)
      await edit(panel)
      type(field(panel, 'name'), 'Mine')
      const { version } = other.inbox.records.get('contact', contact.id)!
      await other.inbox.actions.run('edit-contact', {
        contactId: contact.id, fields: { name: 'Theirs' }, expectedVersion: version,
      })
      await waitUntil(() => here.inbox.records.get('contact', contact.id)!.name === 'Theirs')
      save(panel)
      await waitUntil(() => $(editorOf(panel), '[role="alert"]'))
      $(editorOf(panel), choice).click()
      if (name === 'Theirs') {
        await waitUntil(() => field(panel, 'name').value === 'Theirs')
      } else {
        await waitUntil(() => nameOn(panel) === 'Mine')
      }
      expect(here.inbox.records.get('contact', contact.id)!.name).to.equal(name)
    }
  })

  it('asks before it drops what was typed', async () => {
    const panel = await show(stage())
    await edit(panel)
    type(field(panel, 'name'), 'Almost')
    $(editorOf(panel), '[part~="cancel"]').click()
    await waitUntil(() => $(editorOf(panel), '[part="notice-action"]'))
    expect(field(panel, 'name').value).to.equal('Almost')
    $(editorOf(panel), '[part="notice-action"]').click()
    await waitUntil(() => nameOn(panel) === contact.name)
    await waitUntil(() => panel.shadowRoot!.activeElement?.id === 'edit')
  })

  it('makes a contact of an unknown number', async () => {
    const here = stage()
    const panel = await show(here, html`<inbox-contact-panel conversation-id=${unknown.id}></inbox-contact-panel>`)
    $(panel, '.empty-state .button').click()
    await waitUntil(() => editorOf(panel)?.shadowRoot?.querySelector('form'))
    expect(field(panel, 'phones.0.value').value).to.equal(unknown.address)
    type(field(panel, 'name'), 'New Face')
    save(panel)
    await waitUntil(() => nameOn(panel) === 'New Face')
    expect(here.inbox.records.get('conversation', unknown.id)!.contactId).to.not.equal(null)
  })

  it('marks and unmarks a favorite, for me alone', async () => {
    const here = stage()
    const panel = await show(here)
    const pressed = () => $(panel, '#favorite').getAttribute('aria-pressed')
    const before = pressed()
    $(panel, '#favorite').click()
    await waitUntil(() => pressed() !== before)
  })

  it('asks the host to call, and follows the link only when the host lets it', async () => {
    const panel = await show(stage())
    const asked: string[] = []
    panel.addEventListener('inbox-call', event => {
      asked.push(event.args.number)
      event.preventDefault()
    })
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    $(panel, '[part="call"]').dispatchEvent(click)
    expect(asked).to.deep.equal([contact.phones[0]!.value])
    expect(click.defaultPrevented).to.equal(true)
  })

  it('says what failed, and comes when asked again', async () => {
    const here = stage()
    here.world.faults.failNext('load:contact', new BackendError('unavailable', {}))
    const panel = await mount<InboxContactPanel>(here, html`<inbox-contact-panel contact-id=${contact.id}></inbox-contact-panel>`)
    await waitUntil(() => $(panel, '[role="alert"]'))
    $(panel, '[part="retry"]').click()
    await waitUntil(() => nameOn(panel) === contact.name)
  })
})
