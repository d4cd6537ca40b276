import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
import '../../../src/define/inbox-new-conversation.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxNewConversation } from '../../../src/elements/conversations/inbox-new-conversation.js'
import { en } from '../../../src/i18n/en.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { loadPhones } from '../../../src/lib/phone.js'
import { CHANNELS, scene } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)
const pickerIn = (element: Element) => $(element, 'inbox-contact-picker')!
const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

before(loadPhones)

const show = async (here: Stage = stage()) => {
  const element = await mount<InboxNewConversation>(here, html`<inbox-new-conversation></inbox-new-conversation>`)
  await waitUntil(() => here.inbox.session.get().status === 'ready')
  await element.show()
  await waitUntil(() => deepActive(document)?.localName === 'input', 'the field never had the focus')
  // Colors are what they are once it has faded in.
  await waitUntil(() => $(element, 'dialog')!.getAnimations().length === 0, 'it never came to rest')
  return element
}

/** Looks for somebody, and takes the first one found. */
const choose = async (element: Element, text: string) => {
  await sendKeys({ type: text })
  await waitUntil(() => $(pickerIn(element), '.option.active'))
  await sendKeys({ press: 'Enter' })
  await waitUntil(() => $(element, '#start') === element.shadowRoot!.activeElement, 'not at the button')
  await waitUntil(() => $(element, '#start')!.getAnimations().length === 0, 'its color never came to rest')
}

describe('inbox-new-conversation', () => {
  it('begins one with a number nobody saved, and opens it', async () => {
    const here = stage()
    const element = await show(here)
    await expect(element).to.be.accessible()
    await choose(element, '4155550199')
    await expect(element).to.be.accessible()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().conversationId !== null, 'nothing opened')
    const begun = here.inbox.records.get('conversation', here.inbox.location.get().conversationId ?? '')!
    expect([begun.address, begun.channelId, begun.contactId, begun.status])
      .to.deep.equal(['+14155550199', CHANNELS.texts, null, 'open'])
    expect($(element, 'dialog')!.hasAttribute('open')).to.equal(false)
  })

  it('keeps the choice between customer, colleague and team where the pointer is', async () => {
    const element = await show()
    const kinds = $(element, '.kinds')!
    const before = kinds.getBoundingClientRect().y
    for (const kind of ['direct', 'team']) {
      $(element, `[value="${kind}"]`)!.click()
      await waitUntil(() => kinds.querySelector(`[value="${kind}"]:checked`))
      await waitUntil(() => $(element, '.person'))
      expect(Math.abs(kinds.getBoundingClientRect().y - before), kind).to.be.below(1)
    }
  })

  it('opens the one there is with a contact, in place of a second one', async () => {
    const here = stage()
    const element = await show(here)
    await choose(element, 'priya')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().conversationId === 'priya')
  })

  it('says why it was refused, and keeps what was chosen', async () => {
    const here = stage()
    const element = await show(here)
    await choose(element, '4155550199')
    here.world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' }))
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => $(element, '[role="alert"]'))
    expect(textOf($(element, '[part="chosen"]'))).to.contain('(415) 555-0199')
    expect(here.inbox.notices.list.get()).to.deep.equal([])
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.location.get().conversationId !== null)
  })

  it('starts nothing before somebody is chosen', async () => {
    const here = stage()
    const element = await show(here)
    $(element, '#start')!.click()
    await element.updateComplete
    expect([here.inbox.location.get().conversationId, $(element, 'dialog')!.hasAttribute('open')]).to.deep.equal([null, true])
  })

  it('says why it is not written from the number one is at', async () => {
    const seed = scene()
    const channels = seed.channels.map(one => one.id === CHANNELS.pickup ? { ...one, registration: 'pending' as const } : one)
    const here = stage({ seed: { ...seed, channels } })
    here.inbox.location.set({ channelId: CHANNELS.pickup })
    const element = await show(here)
    expect(textOf($(element, '#from + .hint'))).to.contain('Pickup line').and.to.contain(en.registrationPending)
  })

  it('says beside the button, for everybody, what is still missing', async () => {
    const element = await show()
    const start = $(element, '#start')!
    const why = $(element, `#${start.getAttribute('aria-describedby') ?? ''}`)!
    expect([why.textContent, why.checkVisibility()]).to.deep.equal([en.chooseContact, true])
    expect(why.getBoundingClientRect().width).to.be.above(0)
    await choose(element, '4155550199')
    expect(why.textContent).to.equal('')
  })

  it('asks for a mail address where it is written by mail, and forgets the number', async () => {
    const element = await show()
    await choose(element, '4155550199')
    const select = $(element, 'select') as HTMLSelectElement
    select.value = CHANNELS.mail
    select.dispatchEvent(new Event('change'))
    await waitUntil(() => pickerIn(element)?.getAttribute('by') !== undefined && !$(element, '[part="chosen"]'))
    expect([...select.options].filter(one => one.disabled).map(one => one.value))
      .to.have.members([CHANNELS.webchat, CHANNELS.whatsapp, CHANNELS.pickup])
  })

  it('begins nothing that the host forbids', async () => {
    const here = stage()
    const element = await show(here)
    element.addEventListener('inbox-start-conversation', event => { event.preventDefault() })
    await choose(element, '4155550199')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => textOf($(element, '#start')) === 'Start')
    expect(here.inbox.location.get().conversationId).to.equal(null)
  })

  it('is reached in the app, and an agent goes on to write', async () => {
    const here = stage()
    const app = await mount(here, html`<inbox-app style="block-size:600px;inline-size:1000px"></inbox-app>`)
    await waitUntil(() => $(app, '[part~="new-conversation"]'))
    $(app, '[part~="new-conversation"]')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => deepActive(document)?.localName === 'input', 'the dialog never had the focus')
    const element = $(app, 'inbox-new-conversation')!
    await choose(element, '4155550199')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => deepActive(document)?.localName === 'textarea', 'not in the text box')
    await sendKeys({ type: 'Good morning' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.records.get('conversation', here.inbox.location.get().conversationId ?? '')?.lastMessage?.text === 'Good morning')
  })

  it('gives the focus back where it came from when an agent gives up', async () => {
    const here = stage()
    const app = await mount(here, html`<inbox-app style="block-size:600px;inline-size:400px"></inbox-app>`)
    await waitUntil(() => $(app, '[part~="new-conversation"]'))
    const button = $(app, '[part~="new-conversation"]')!
    button.click()
    await waitUntil(() => deepActive(document)?.localName === 'input')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => deepActive(document) === button)
  })

  const turn = async (element: Element, kind: string) => {
    await waitUntil(() => element.shadowRoot!.querySelector(`input[value="${kind}"]`))
    element.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${kind}"]`)!.click()
    await waitUntil(() => element.shadowRoot!.querySelector('.person'))
  }

  it('begins a chat with a colleague, and finds it again', async () => {
    const here = stage()
    const ids: (string | null)[] = []
    for (let round = 0; round < 2; round++) {
      const element = await show(here)
      await turn(element, 'direct')
      await expect(element).to.be.accessible()
      element.shadowRoot!.querySelector<HTMLElement>('.person')!.click()
      await waitUntil(() => !$(element, '#start')!.hasAttribute('aria-disabled'))
      here.inbox.location.set({ conversationId: null })
      $(element, '#start')!.click()
      await waitUntil(() => here.inbox.location.get().conversationId !== null)
      ids.push(here.inbox.location.get().conversationId)
    }
    expect(here.inbox.records.get('conversation', ids[0]!)?.kind).to.equal('direct')
    expect(ids[1]).to.equal(ids[0])
  })

  it('begins a team chat once it has a name and members', async () => {
    const here = stage()
    const element = await show(here)
    await turn(element, 'team')
    for (const one of element.shadowRoot!.querySelectorAll<HTMLElement>('.person')) one.click()
    await element.updateComplete
    expect($(element, '#start')!.getAttribute('aria-disabled')).to.equal('true')
    $(element, '#team-name')!.focus()
    await sendKeys({ type: 'Late shift' })
    await waitUntil(() => !$(element, '#start')!.hasAttribute('aria-disabled'))
    $(element, '#start')!.click()
    await waitUntil(() => here.inbox.location.get().conversationId !== null)
    const made = here.inbox.records.get('conversation', here.inbox.location.get().conversationId!)
    expect(made).to.include({ kind: 'team', title: 'Late shift' })
    expect(made?.memberIds.length).to.be.above(2)
  })
})
