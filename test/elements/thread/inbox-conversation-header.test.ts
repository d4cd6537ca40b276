import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-conversation-header.js'
import type { InboxConversationHeader } from '../../../src/elements/thread/inbox-conversation-header.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { painted, until } from './thread-page.js'
import type { ThreadWorld, WorldOptions } from './thread-world.js'
import { agent, MINUTE, NOON, PHONE, threadWorld } from './thread-world.js'

interface HeaderPage extends ThreadWorld {
  readonly header: InboxConversationHeader
  find(selector: string): HTMLElement
  text(selector: string): string
}

const openHeader = async (
  options: WorldOptions = {}, { width = 1_000, height = 0, world = threadWorld(options) } = {},
): Promise<HeaderPage> => {
  const box = document.createElement('div')
  box.style.cssText = `inline-size: ${width}px;${height > 0 ? `block-size: ${height}px; container-type: size` : ''}`
  document.body.append(box)
  const header = await fixture<InboxConversationHeader>(
    html`<inbox-conversation-header .inbox=${world.inbox} conversation-id="talk"></inbox-conversation-header>`, { parentNode: box })
  const root = header.shadowRoot!
  await until(() => root.querySelector('.name'), 'the header')
  return {
    ...world,
    header,
    find: selector =>
      (root.querySelector<HTMLElement>(selector) ?? inMenu(header)?.querySelector<HTMLElement>(selector))!,
    text: selector => root.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
  }
}

/** What can be done stands in a menu of its own, which comes later. */
const inMenu = (header: InboxConversationHeader) =>
  header.shadowRoot!.querySelector('inbox-conversation-menu')?.shadowRoot

const eventsOf = <T extends keyof HTMLElementEventMap>({ header }: HeaderPage, type: T): HTMLElementEventMap[T][] => {
  const events: HTMLElementEventMap[T][] = []
  header.addEventListener(type, event => { events.push(event) })
  return events
}

const menuItems = ({ header }: HeaderPage): readonly string[] =>
  [...inMenu(header)?.querySelectorAll('.menu-item > .text') ?? []].map(one => one.textContent)

const choose = async (page: HeaderPage, label: string): Promise<void> => {
  page.find('#more').click()
  await until(() => menuItems(page).includes(label), label)
  const item = [...inMenu(page.header)!.querySelectorAll<HTMLElement>('.menu-item')]
    .find(one => one.textContent.includes(label))!
  item.click()
}

const assigneeOf = ({ inbox }: HeaderPage) => inbox.records.get('conversation', 'talk')?.assigneeId

describe('inbox-conversation-header', () => {
  it('says by itself that a conversation is not here', async () => {
    const { inbox } = threadWorld()
    const header = await fixture<InboxConversationHeader>(
      html`<inbox-conversation-header .inbox=${inbox} conversation-id="nobody"></inbox-conversation-header>`)
    await until(() => header.shadowRoot!.textContent.includes('This conversation is not here'), 'the words')
  })

  it('shows whom it is with, by which channel, and since when', async () => {
    const clock = createFakeClock(NOON)
    const page = await openHeader({ conversation: { createdAt: NOON - 65 * MINUTE }, clock })
    await until(() => page.text('.address') === '(202) 555-0143', 'the number')
    expect(page.text('.name')).to.equal('Ana Souza')
    expect(page.text('.channel > bdi')).to.equal('Support line')
    expect(page.text('.duration')).to.equal('Open for 1 hr 5 min')
    clock.advance(MINUTE)
    await until(() => page.text('.duration') === 'Open for 1 hr 6 min', 'a minute more')
  })

  it('shows the number in place of a name, once', async () => {
    const page = await openHeader({ conversation: { contactId: null } })
    await until(() => page.text('.name') === '+1 202 555 0143', 'the number')
    expect(page.text('.address')).to.equal('')
  })

  it('says how long a closed conversation lasted, and who closed it', async () => {
    const clock = createFakeClock(NOON)
    const page = await openHeader({
      conversation: {
        createdAt: NOON - 90 * MINUTE, status: 'closed', closedAt: NOON - 30 * MINUTE, closedById: 'tom',
      },
      clock,
    })
    await until(() => page.text('[part="status"]') === 'Closed by Tom Baker', 'who')
    expect(page.text('.duration')).to.equal('Lasted 1 hr')
    clock.advance(60 * MINUTE)
    await painted()
    expect(page.text('.duration')).to.equal('Lasted 1 hr')
  })

  it('closes and reopens', async () => {
    const page = await openHeader()
    page.find('#close').click()
    await until(() => page.text('[part="status"]') === 'Closed by you', 'it closed')
    page.find('#reopen').click()
    await until(() => !page.find('[part="status"]'), 'it open')
  })

  it('does nothing that a host cancels', async () => {
    const page = await openHeader()
    page.header.addEventListener('inbox-close', event => { event.preventDefault() })
    page.find('#close').click()
    await painted()
    expect(page.inbox.records.get('conversation', 'talk')?.status).to.equal('open')
  })

  it('marks as unread, and a contact as favorite', async () => {
    const page = await openHeader()
    expect(page.find('#favorite').getAttribute('aria-pressed')).to.equal('false')
    page.find('#favorite').click()
    await until(() => page.find('#favorite').getAttribute('aria-pressed') === 'true', 'a favorite')
    page.find('#mark-unread').click()
    await until(() => page.inbox.records.get('mark', 'talk')?.flagged === true, 'the mark')
  })

  it('hands the conversation to me, to a colleague, and to nobody', async () => {
    const page = await openHeader()
    expect(page.text('#assignee')).to.equal('Unassigned. Assign')
    await choose(page, 'Assign to me')
    await until(() => page.text('#assignee') === 'MLAssigned to you. You', 'mine')
    page.find('#assignee').click()
    const picker = await until(() => page.find('inbox-assignee-picker'), 'the picker')
    const options = await until(() => {
      const found = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('.option')]
      return found.length === 3 && found
    }, 'the options')
    options[1]!.click()
    await until(() => page.text('#assignee').includes('Tom Baker'), 'his')
    await until(() => !page.find('inbox-assignee-picker'), 'the picker closed')
    await choose(page, 'Unassign')
    await until(() => page.text('#assignee') === 'Unassigned. Assign', 'nobody’s')
  })

  it('tells who was first when two take it at once', async () => {
    const page = await openHeader()
    const tom = page.inboxOf('tom')
    tom.start()
    await until(() => tom.me(), 'Tom')
    const release = page.world.faults.hold('execute:assign')
    await choose(page, 'Assign to me')
    await until(() => assigneeOf(page) === 'mia', 'her wish')
    const his = page.world.backend('tom').execute({
      id: 'x', type: 'assign', conversationId: 'talk', assigneeId: 'tom', expectedAssigneeId: null,
    }, new AbortController().signal)
    release()
    const [first] = await Promise.allSettled([his])
    await until(() => page.inbox.notices.list.get().length === 1 || first.status === 'rejected', 'a loser')
    if (first.status === 'fulfilled') {
      await until(() => assigneeOf(page) === 'tom', 'the winner')
      expect(page.inbox.notices.list.get()[0]).to.include({ type: 'refused', action: 'assign' })
    }
    await tom.close()
  })

  it('shows no control where the inbox does not assign, and says why where I may not', async () => {
    const off = await openHeader({ inbox: { assignmentMode: 'off' } })
    expect(off.text('.assignee')).to.equal('')
    const managed = await openHeader({
      inbox: { assignmentMode: 'managed' }, conversation: { assigneeId: 'tom' },
    })
    managed.find('#assignee').click()
    const picker = await until(() => managed.find('inbox-assignee-picker'), 'the picker')
    const mine = await until(() => picker.shadowRoot!.querySelector<HTMLElement>('.option'), 'an option')
    expect(mine.getAttribute('aria-disabled')).to.equal('true')
    expect(mine.textContent).to.contain('It is assigned to someone else; only a manager may change that.')
    mine.click()
    await painted()
    expect(assigneeOf(managed)).to.equal('tom')
  })

  it('adds, removes and creates tags', async () => {
    const page = await openHeader({ conversation: { tagIds: ['vip'] } })
    expect(page.text('.tags .chip')).to.equal('VIP')
    page.find('[aria-label="Remove tag VIP"]').click()
    await until(() => !page.find('.tags .chip'), 'it gone')
    expect(page.header.shadowRoot!.activeElement?.id).to.equal('add-tag')
    page.find('#add-tag').click()
    const picker = await until(() => page.find('inbox-tag-picker'), 'the picker')
    await until(() => picker.shadowRoot!.querySelector('input')?.matches(':focus'), 'the field')
    await sendKeys({ type: 'Refund' })
    await until(() => picker.shadowRoot!.textContent.includes('Create tag “Refund”'), 'the offer')
    await sendKeys({ press: 'Enter' })
    await until(() => page.text('.tags .chip') === 'Refund', 'the tag')
  })

  it('gives the focus back when a picker closes', async () => {
    const page = await openHeader()
    page.find('#assignee').focus()
    await sendKeys({ press: 'Enter' })
    const picker = await until(() => page.find('inbox-assignee-picker'), 'the picker')
    await until(() => picker.shadowRoot!.querySelector('.options')?.matches(':focus'), 'the list')
    await sendKeys({ press: 'Escape' })
    await until(() => !page.find('inbox-assignee-picker'), 'it closed')
    expect(page.header.shadowRoot!.activeElement?.id).to.equal('assignee')
  })

  it('calls by a link that a host may take over', async () => {
    const page = await openHeader()
    const link = page.find('#call') as HTMLAnchorElement
    expect(link.href).to.equal(`tel:${PHONE}`)
    const calls = eventsOf(page, 'inbox-call')
    let followed: boolean | undefined
    const look = (event: Event) => {
      followed = !event.defaultPrevented
      event.preventDefault()
    }
    document.addEventListener('click', look)
    link.click()
    expect(calls[0]!.args).to.deep.equal({ number: PHONE, conversationId: 'talk' })
    expect(followed).to.be.true
    page.header.addEventListener('inbox-call', (event: IntentEvent<'call'>) => { event.preventDefault() })
    link.click()
    expect(followed).to.be.false
    document.removeEventListener('click', look)
  })

  it('shows and hides the panel, and goes back where there is a way back', async () => {
    const page = await openHeader()
    expect(page.find('#back') === null).to.be.true
    page.header.back = true
    const leaves = eventsOf(page, 'inbox-leave')
    ;(await until(() => page.find('#back'), 'the way back')).click()
    expect(leaves.length).to.equal(1)
    page.find('#panel').click()
    await until(() => page.find('#panel').getAttribute('aria-expanded') === 'true', 'the panel open')
    expect(page.inbox.location.get().panel).to.equal('contact')
    page.find('#panel').click()
    await until(() => page.find('#panel').getAttribute('aria-expanded') === 'false', 'the panel closed')
  })

  it('shows who else is looking', async () => {
    const page = await openHeader()
    const tom = page.inboxOf('tom')
    tom.start()
    await until(() => tom.me(), 'Tom')
    tom.signal({ type: 'viewing', conversationId: 'talk', agentId: 'tom', active: true })
    await until(() => page.text('[part="company"]') === 'Also here: Tom Baker', 'him')
    await tom.close()
  })

  it('has everything in its menu, and fits into 320 pixels', async () => {
    const page = await openHeader({
      contact: { name: 'Maximiliane Freifrau von Hohenstein-Wartenburg zu Lindau' }, conversation: { tagIds: ['vip', 'billing'] },
    }, { width: 320 })
    page.header.back = true
    await painted()
    expect(page.header.scrollWidth).to.be.at.most(320)
    for (const button of page.header.shadowRoot!.querySelectorAll<HTMLElement>('.acts button, .acts a')) {
      const box = button.getBoundingClientRect()
      expect(box.right).to.be.at.most(page.header.getBoundingClientRect().right)
    }
    page.find('#more').click()
    await until(() => menuItems(page).length > 0, 'the menu')
    expect(menuItems(page)).to.deep.equal([
      'Assign to me', 'Assign to…', 'Show contact', 'Add or remove tags', 'Add to favorites', 'Pin', 'Mark as unread',
      'Snooze…', 'Move to…', 'Close conversation', 'Mark as spam',
    ])
  })

  it('leaves the name more than half of 320 pixels, and says below it whose it is', async () => {
    const page = await openHeader({
      contact: { name: 'Maximiliane Freifrau von Hohenstein-Wartenburg zu Lindau' }, conversation: { assigneeId: 'tom' },
    }, { width: 320 })
    page.header.back = true
    await painted()
    expect(page.find('.name').getBoundingClientRect().width).to.be.above(160)
    expect(page.find('.owner').checkVisibility()).to.equal(true)
    expect(page.text('.owner')).to.equal('Tom Baker')
    expect(page.find('#assignee').checkVisibility()).to.equal(false)
  })

  it('takes two lines on a small screen, whatever there is to tell', async () => {
    const page = await openHeader({
      conversation: { assigneeId: 'tom', tagIds: ['vip', 'billing'], status: 'closed', closedAt: NOON, closedById: 'tom' },
    }, { width: 320, height: 460 })
    page.header.back = true
    await painted()
    expect(page.header.getBoundingClientRect().height).to.be.at.most(64)
    expect(page.find('.channel').getBoundingClientRect().width).to.be.at.least(14)
    // How long it ran gives way: beside it neither whose it is nor who closed it could be read.
    for (const fact of ['.owner', '[part="status"]']) {
      const { scrollWidth, clientWidth } = page.find(fact)
      expect(page.find(fact).checkVisibility()).to.equal(true)
      expect(scrollWidth, fact).to.be.at.most(clientWidth)
    }
    const open = await openHeader({ conversation: { assigneeId: 'tom' } }, { width: 320, height: 460 })
    expect(open.find('.duration').checkVisibility()).to.equal(true)
    expect(open.find('.channel').getBoundingClientRect().width).to.be.at.least(14)
  })

  it('says that the customer must not be texted', async () => {
    const page = await openHeader({ contact: { optedOut: [PHONE] } })
    expect(page.text('[part="opted-out"]')).to.equal('Opted out')
    const other = await openHeader()
    expect(other.find('[part="opted-out"]')).to.equal(null)
  })

  it('shows strangers’ names and addresses as text', async () => {
    const attack = '<img src=x onerror=alert(1)>'
    const page = await openHeader({
      contact: { name: attack }, channel: { name: attack, type: 'webchat' }, conversation: { address: attack },
    })
    expect(page.text('.name')).to.equal(attack)
    expect(page.text('.channel > bdi')).to.equal(attack)
    expect(page.header.shadowRoot!.querySelectorAll('img').length).to.equal(0)
  })

  it('is accessible, open and closed', async () => {
    const page = await openHeader({
      conversation: { tagIds: ['vip'], assigneeId: 'tom' }, agents: [agent('mia', 'Mia Lima'), agent('tom', 'Tom Baker')],
    })
    page.header.back = true
    await painted()
    await expect(page.header).to.be.accessible()
    page.find('#assignee').click()
    await until(() => page.find('inbox-assignee-picker')?.shadowRoot?.querySelector('.option'), 'the picker')
    await expect(page.header).to.be.accessible()
  })
})
