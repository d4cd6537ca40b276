import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { deleteDB } from 'idb'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import '../../../src/define/inbox-contact-panel.js'
import { BackendError } from '../../../src/backend/errors.js'
import { createIndexedDbDevice } from '../../../src/device/indexeddb-device.js'
import type { InboxContactPanel } from '../../../src/elements/contact/inbox-contact-panel.js'
import { en } from '../../../src/i18n/en.js'
import { createId } from '../../../src/lib/ids.js'
import type { Contact } from '../../../src/model/contact.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { createInbox } from '../../../src/state/inbox.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import { mount, stage } from '../mount.js'

const $ = <E extends HTMLElement = HTMLElement>(panel: Element, selector: string) =>
  panel.shadowRoot!.querySelector<E>(selector)!
const textOf = (panel: Element) => panel.shadowRoot!.textContent.replace(/\s+/g, ' ')
const nameOn = (panel: Element) => panel.shadowRoot!.querySelector('.name')?.textContent
const form = (panel: Element) => $(panel, 'inbox-contact-editor').shadowRoot!
const priya = html`<inbox-contact-panel conversation-id="priya"></inbox-contact-panel>`

const show = async (here: { readonly inbox: Inbox }, content: TemplateResult = priya, lang = 'en') => {
  const panel = await mount<InboxContactPanel>(here, content, lang)
  await waitUntil(() => panel.shadowRoot!.querySelector('.head, .empty-state'), 'the panel never came')
  return panel
}

const edit = async (panel: Element, opener = '#edit') => {
  $(panel, opener).click()
  await waitUntil(() => panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.activeElement)
}

/** A click whose link the test page does not follow. */
const click = (link: HTMLElement) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
  let prevented = false
  addEventListener('click', last => {
    prevented = last.defaultPrevented
    last.preventDefault()
  }, { once: true })
  link.dispatchEvent(event)
  return { prevented }
}

const withContact = (change: Partial<Contact>, id = 'contact-priya') => {
  const seed = scene()
  return { ...seed, contacts: seed.contacts!.map(contact => contact.id === id ? { ...contact, ...change } : contact) }
}

describe('inbox-contact-panel', () => {
  it('shows who the customer is, where they write from and how to reach them', async () => {
    const panel = await show(stage())
    expect(nameOn(panel)).to.equal('Priya Raman')
    expect($(panel, '[part="company"]').textContent).to.equal('Raman & Lowe Architects')
    expect($(panel, '.address').textContent).to.contain('Shop line')
    await waitUntil(() => $(panel, '.value .number').textContent === '(415) 555-0111', undefined, { timeout: 8_000 })
    expect($(panel, '.value .label').textContent).to.equal('Mobile')
    expect($(panel, 'a[href="mailto:priya@ramanlowe.example"]').textContent).to.equal('priya@ramanlowe.example')
    expect($(panel, '[part="notes"]').textContent).to.contain('Sausalito')
  })

  it('shows a contact by its own id, without a conversation', async () => {
    const panel = await show(stage(), html`<inbox-contact-panel contact-id="contact-kwame"></inbox-contact-panel>`)
    expect(nameOn(panel)).to.equal('Kwame Mensah')
    expect(panel.shadowRoot!.querySelector('.address')).to.equal(null)
  })

  it('follows the conversation that is open, and says so when none is', async () => {
    const here = stage()
    const panel = await show(here, html`<inbox-contact-panel></inbox-contact-panel>`)
    expect(textOf(panel)).to.contain('Open a conversation to see who is writing')
    here.inbox.location.set({ conversationId: 'priya' })
    await waitUntil(() => nameOn(panel) === 'Priya Raman')
    here.inbox.location.set({ conversationId: 'kwame' })
    await waitUntil(() => nameOn(panel) === 'Kwame Mensah')
  })

  it('says beside a chat with colleagues that there is no customer in it', async () => {
    const here = stage()
    await here.inbox.load({ type: 'agents' }, new AbortController().signal)
    const id = await here.inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.deniz], name: '' })
    const panel = await show(here, html`<inbox-contact-panel conversation-id=${id}></inbox-contact-panel>`)
    await waitUntil(() => textOf(panel).includes(en.chatContactTitle))
    expect(textOf(panel)).to.contain(en.chatContactHint)
    expect(textOf(panel)).not.to.contain(en.noConversationContactHint)
  })

  it('marks and unmarks a favorite, for me alone', async () => {
    const here = stage()
    const panel = await show(here)
    const star = () => $(panel, '#favorite').getAttribute('aria-pressed')
    expect(star()).to.equal('true')
    $(panel, '#favorite').click()
    await waitUntil(() => star() === 'false')
    expect(here.inbox.records.get('favorite', 'contact-priya')).to.equal(undefined)
  })

  it('says which numbers must not be texted', async () => {
    const panel = await show(stage(), html`<inbox-contact-panel conversation-id="todd"></inbox-contact-panel>`)
    expect($(panel, '[part="opted-out"]').textContent).to.equal('Opted out')
    expect((await show(stage())).shadowRoot!.querySelector('[part="opted-out"]')).to.equal(null)
  })

  it('asks the host to call, with number and conversation; unhandled, it is a link', async () => {
    const panel = await show(stage())
    const asked: unknown[] = []
    panel.addEventListener('inbox-call', event => { asked.push(event.args) })
    const link = $<HTMLAnchorElement>(panel, '[part="call"]')
    expect(link.getAttribute('href')).to.equal('tel:+14155550111')
    expect(click(link).prevented).to.equal(false)
    expect(click($(panel, '.value .number')).prevented).to.equal(false)
    expect(asked).to.deep.equal(Array(2).fill({ number: '+14155550111', conversationId: 'priya' }))
    panel.addEventListener('inbox-call', event => { event.preventDefault() })
    expect(click(link).prevented).to.equal(true)
  })

  it('asks the host to meet; unhandled, the inbox’s meeting link opens beside the page', async () => {
    const panel = await show(stage())
    const asked: unknown[] = []
    panel.addEventListener('inbox-meet', event => { asked.push(event.args) })
    const link = $<HTMLAnchorElement>(panel, '[part="meet"]')
    expect(click(link).prevented).to.equal(false)
    expect(link.target).to.equal('_blank')
    expect(link.rel).to.contain('noopener')
    const url = 'https://meet.larkspur.example/sales'
    expect(asked).to.deep.equal([{ contactId: 'contact-priya', conversationId: 'priya', url }])
  })

  it('says so when there is no meeting link, unless the host has its own', async () => {
    const panel = await show(stage(), html`<inbox-contact-panel conversation-id="joao"></inbox-contact-panel>`)
    panel.addEventListener('inbox-meet', event => { event.preventDefault() }, { once: true })
    $(panel, '[part="meet"]').click()
    await aTimeout(0)
    expect(textOf(panel)).to.not.contain('no meeting link')
    $(panel, '[part="meet"]').click()
    await waitUntil(() => textOf(panel).includes('This inbox has no meeting link'))
  })

  it('follows no meeting link but one to the web', async () => {
    const seed = scene()
    const inboxes = seed.inboxes.map(inbox => ({ ...inbox, meetingUrl: 'javascript:window.hacked=1' }))
    const panel = await show(stage({ seed: { ...seed, inboxes } }))
    expect($(panel, '[part="meet"]').localName).to.equal('button')
  })

  it('copies a value, and says so for a moment', async () => {
    const copied: string[] = []
    const clipboard = navigator.clipboard
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true, value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    })
    try {
      const here = stage()
      const panel = await show(here)
      const button = $(panel, '#copy-phone-0')
      await waitUntil(
        () => button.getAttribute('aria-label') === 'Copy (415) 555-0111', undefined, { timeout: 8_000 })
      button.click()
      await waitUntil(() => button.getAttribute('aria-label') === 'Copied')
      expect(copied).to.deep.equal(['+14155550111'])
      here.clock.advance(2_000)
      await waitUntil(() => button.getAttribute('aria-label') === 'Copy (415) 555-0111')
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
    }
  })

  it('opens its form in place, saves, and goes back to where the agent was', async () => {
    const here = stage()
    const other = stage({ world: here.world, clock: here.clock, agentId: AGENTS.deniz })
    const panel = await show(here)
    const theirs = await show(other)
    await edit(panel)
    expect(form(panel).activeElement?.id).to.equal('name')
    await press('Control', 'a')
    await type('Priya R. Raman')
    await press('Enter')
    await waitUntil(() => nameOn(panel) === 'Priya R. Raman')
    await waitUntil(() => nameOn(theirs) === 'Priya R. Raman')
    expect(panel.shadowRoot!.activeElement?.id).to.equal('edit')
  })

  it('takes changes back that were given up, without a question before', async () => {
    const panel = await show(stage())
    await edit(panel)
    await press('End')
    await type(' Junior')
    await press('Escape')
    await waitUntil(() => nameOn(panel) === 'Priya Raman')
    expect(textOf(panel)).to.contain('Changes discarded')
    expect(panel.shadowRoot!.activeElement?.textContent).to.contain('Undo')
    await press('Enter')
    await waitUntil(() => panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.activeElement)
    expect(form(panel).querySelector<HTMLInputElement>('#name')!.value).to.equal('Priya Raman Junior')
  })

  it('just closes a form in which nothing was changed', async () => {
    const panel = await show(stage())
    await edit(panel)
    await press('Escape')
    await waitUntil(() => nameOn(panel) === 'Priya Raman')
    expect(textOf(panel)).to.not.contain('Changes discarded')
    expect(panel.shadowRoot!.activeElement?.id).to.equal('edit')
  })

  it('keeps an open form while the agent looks at another conversation', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const panel = await show(here, html`<inbox-contact-panel></inbox-contact-panel>`)
    await edit(panel)
    await press('End')
    await type(' Junior')
    here.inbox.location.set({ conversationId: 'kwame' })
    await waitUntil(() => nameOn(panel) === 'Kwame Mensah')
    here.inbox.location.set({ conversationId: 'priya' })
    await waitUntil(() => panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.querySelector('#name'))
    expect(form(panel).querySelector<HTMLInputElement>('#name')!.value).to.equal('Priya Raman Junior')
  })

  it('saves an unknown number as a contact of its conversation', async () => {
    const here = stage()
    const panel = await show(here, html`<inbox-contact-panel conversation-id="unknown"></inbox-contact-panel>`)
    expect(textOf(panel)).to.contain('Not saved yet')
    await waitUntil(() => nameOn(panel) === '+1 415 555 0187')
    await edit(panel, '#create')
    await type('Finder of keys')
    await press('Enter')
    await waitUntil(() => nameOn(panel) === 'Finder of keys')
    const { contactId } = here.inbox.records.get('conversation', 'unknown')!
    expect(here.inbox.records.get('contact', contactId!)?.phones[0]?.value).to.equal('+14155550187')
    expect(panel.shadowRoot!.activeElement?.id).to.equal('edit')
  })

  it('keeps the form of an unknown number when it cannot be saved', async () => {
    const here = stage()
    const panel = await show(here, html`<inbox-contact-panel conversation-id="unknown"></inbox-contact-panel>`)
    await edit(panel, '#create')
    await type('Finder of keys')
    here.world.faults.failNext('execute:create-contact', new BackendError('forbidden', { reason: 'role' }))
    await press('Enter')
    await waitUntil(() => panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.querySelector('[role="alert"]'))
    expect(form(panel).querySelector<HTMLInputElement>('#name')!.value).to.equal('Finder of keys')
    expect(form(panel).textContent).to.contain('Your changes are still here')
  })

  it('hides what the back end cannot do', async () => {
    const here = stage()
    const features = { call: false, meet: false, 'edit-contact': false, favorite: false, 'create-contact': false }
    const inbox = createInbox({ backend: here.world.backend(AGENTS.mara), clock: here.clock, features })
    const panel = await show({ inbox })
    expect(panel.shadowRoot!.querySelectorAll('a[href^="tel:"], .tools button, .requests').length).to.equal(0)
    const unknown = await show({ inbox }, html`<inbox-contact-panel conversation-id="unknown"></inbox-contact-panel>`)
    expect(unknown.shadowRoot!.querySelector('#create')).to.equal(null)
    await inbox.close()
  })

  it('holds the place while it loads', async () => {
    const here = stage()
    const release = here.world.faults.hold('load:conversation')
    const panel = await mount<InboxContactPanel>(here, priya)
    await waitUntil(() => panel.shadowRoot!.querySelector('.skeleton'))
    release()
    await waitUntil(() => nameOn(panel) === 'Priya Raman')
  })

  it('says what failed, and comes when asked again', async () => {
    const here = stage()
    here.world.faults.failNext('load:contact', new BackendError('unavailable', {}))
    const panel = await show(here, html`<inbox-contact-panel contact-id="contact-priya"></inbox-contact-panel>`)
    expect($(panel, '[role="alert"]').textContent).to.contain('The contact could not be loaded')
    $(panel, '[part="retry"]').click()
    await waitUntil(() => nameOn(panel) === 'Priya Raman')
  })

  it('says that a contact is not there', async () => {
    const panel = await show(stage(), html`<inbox-contact-panel contact-id="gone"></inbox-contact-panel>`)
    expect($(panel, '[role="alert"]').textContent).to.contain('no longer exists')
  })

  it('says without alarm that a conversation is not there', async () => {
    const panel = await show(stage(), html`<inbox-contact-panel conversation-id="gone"></inbox-contact-panel>`)
    await waitUntil(() => panel.shadowRoot!.textContent.includes('No contact to show'))
    expect(panel.shadowRoot!.querySelector('[role="alert"], button')).to.equal(null)
  })

  it('keeps the page’s own content below, form or not', async () => {
    const panel = await show(stage(), html`
      <inbox-contact-panel conversation-id="priya"><p slot="end">Orders</p></inbox-contact-panel>`)
    const orders = panel.querySelector('p')!
    expect(orders.assignedSlot).to.not.equal(null)
    await edit(panel)
    expect(orders.assignedSlot).to.not.equal(null)
  })

  it('shows strangers’ words as text, however long and whatever they hold', async () => {
    const evil = '<img src=x onerror="window.hacked=1">'
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(8)
    const panel = await show(stage({
      seed: withContact({
        name: evil + long, company: long, notes: `${evil}\n${long}`.repeat(20),
        phones: [{ label: evil, value: long.slice(0, 300) }], emails: [{ label: long.slice(0, 60), value: `${evil}@x.example` }],
      }),
    }), html`<inbox-contact-panel conversation-id="priya" style="inline-size:280px"></inbox-contact-panel>`)
    expect(panel.shadowRoot!.querySelectorAll('img[src="x"]').length).to.equal(0)
    expect(panel.scrollWidth).to.be.at.most(280)
    expect($<HTMLAnchorElement>(panel, 'a[href^="mailto:"]').href).to.not.match(/[<>" ]/)
    await edit(panel)
    expect(panel.scrollWidth).to.be.at.most(280)
    expect(window).to.not.have.property('hacked')
  })

  it('is accessible in every state', async () => {
    const here = stage()
    const panel = await show(here)
    await expect(panel).to.be.accessible()
    await edit(panel)
    await expect(panel).to.be.accessible()
    await type('x')
    await press('Escape')
    await waitUntil(() => textOf(panel).includes('Changes discarded'))
    await expect(panel).to.be.accessible()
    for (const id of ['unknown', 'todd']) {
      await expect(await show(stage(), html`<inbox-contact-panel conversation-id=${id}></inbox-contact-panel>`, 'pt-BR'))
        .to.be.accessible()
    }
    await expect(await show(stage(), html`<inbox-contact-panel contact-id="gone"></inbox-contact-panel>`)).to.be.accessible()
    await expect(await show(stage(), html`<inbox-contact-panel></inbox-contact-panel>`)).to.be.accessible()
  }).timeout(30_000)

  describe('left with changes in its form', () => {
    let database = ''
    beforeEach(() => { database = `inbox:test-forms-${createId()}` })
    afterEach(() => deleteDB(database))

    /** The page goes right after the last key, and its next visit shows the panel again. */
    const reloaded = async (agentId?: string) => {
      const before = stage({ device: createIndexedDbDevice({ database }) })
      const panel = await show(before)
      await edit(panel)
      await press('End')
      await type(' of Lowe')
      dispatchEvent(new Event('pagehide'))
      panel.parentElement!.remove()
      await before.inbox.close()
      const device = createIndexedDbDevice({ database })
      const now = stage({ ...before, device, ...agentId !== undefined && { agentId } })
      return { panel: await show(now), now }
    }
    const name = (panel: Element) =>
      panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.querySelector<HTMLInputElement>('#name')?.value
    const told = (panel: Element) => panel.shadowRoot!.querySelector('.told')?.textContent ?? ''

    it('it says so, and opens the form as it was', async () => {
      const { panel } = await reloaded()
      await waitUntil(() => told(panel).includes('Your unsaved changes from'))
      expect(nameOn(panel)).to.equal('Priya Raman')
      $(panel, '[part="notice-action"]').click()
      await waitUntil(() => name(panel) === 'Priya Raman of Lowe')
      expect(form(panel).querySelector('form')!.textContent).to.contain('Your unsaved changes from')
      await press('Enter')
      await waitUntil(() => nameOn(panel) === 'Priya Raman of Lowe')
      expect(told(panel)).to.equal('')
    })

    it('they can be discarded, and taken back', async () => {
      const { panel, now } = await reloaded()
      await waitUntil(() => panel.shadowRoot!.querySelector('.told'))
      $(panel, '#edit').click()
      await waitUntil(() => name(panel) === 'Priya Raman of Lowe')
      form(panel).querySelector<HTMLElement>('[part="notice-action"]')!.click()
      await waitUntil(() => told(panel).includes('Changes discarded'))
      await waitUntil(async () => (await now.inbox.device.get()!.rows('forms')).length === 0)
      $(panel, '[part="notice-action"]').click()
      await waitUntil(() => name(panel) === 'Priya Raman of Lowe')
    })

    it('the next agent on this computer sees nothing of them', async () => {
      const { panel } = await reloaded(AGENTS.deniz)
      $(panel, '#edit').click()
      await waitUntil(() => panel.shadowRoot!.querySelector('inbox-contact-editor')?.shadowRoot?.activeElement)
      expect(form(panel).querySelector<HTMLInputElement>('#name')!.value).to.equal('Priya Raman')
      expect(textOf(panel) + form(panel).textContent).not.to.contain('unsaved')
    })
  })
})
