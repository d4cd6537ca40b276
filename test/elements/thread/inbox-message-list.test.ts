import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { BackendError } from '../../../src/backend/errors.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import { textFocus } from '../../../src/state/text-focus.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { accessible } from '../parts/drawn.js'
import { chatter, openThread, painted, until } from './thread-page.js'
import type { ThreadPage } from './thread-page.js'
import type { Said } from './thread-world.js'
import { MINUTE, NOON, PHONE, tag, threadWorld } from './thread-world.js'

const DAY = 24 * 60 * MINUTE
const rootOf = ({ list }: ThreadPage): ShadowRoot => list.shadowRoot!
const textsOf = (page: ThreadPage, selector: string): readonly string[] =>
  [...rootOf(page).querySelectorAll(selector)].map(one => one.textContent.trim())
const bubbles = (page: ThreadPage) => textsOf(page, '.bubble')
const statusOf = (page: ThreadPage): string => rootOf(page).querySelector('[role="status"]')!.textContent
const sendIn = (page: ThreadPage, text: string, kind: 'message' | 'note' = 'message') => {
  page.inbox.actions.run('send', { conversationId: 'talk', text, kind }).catch(() => { /* shown in the thread */ })
}

describe('inbox-message-list', () => {
  describe('shows', () => {
    it('who said what, grouped by author', async () => {
      const page = await openThread({
        said: [
          { text: 'Hello' }, { text: 'Is anybody there?' },
          { text: 'Yes, hello Ana', direction: 'out', authorId: 'tom', delivery: 'read' },
          { text: 'I can help', direction: 'out', authorId: 'mia', delivery: 'sent' },
        ],
      })
      expect(bubbles(page)).to.deep.equal(['Hello', 'Is anybody there?', 'Yes, hello Ana', 'I can help'])
      expect(textsOf(page, '.author')).to.deep.equal(['Ana Souza', 'Tom Baker', 'You'])
      expect(rootOf(page).querySelectorAll('.avatar').length).to.equal(1)
      expect([...rootOf(page).querySelectorAll('.message')].map(one => one.classList.contains('theirs')))
        .to.deep.equal([true, true, false, false])
    })

    it('a number where nobody knows the name, as people write it', async () => {
      const page = await openThread({
        said: [{ text: 'Hi', authorId: null }], conversation: { contactId: null },
      })
      await until(() => textsOf(page, '.author')[0] === '+1 202 555 0143', 'the number')
    })

    it('in chats between agents, mine on one side and all others on the other', async () => {
      const page = await openThread({
        said: [
          { text: 'Lunch?', direction: 'out', authorId: 'tom' }, { text: 'Yes', direction: 'out', authorId: 'mia' },
        ],
        conversation: { kind: 'direct', inboxId: null, channelId: null, contactId: null, memberIds: ['mia', 'tom'] },
      })
      expect([...rootOf(page).querySelectorAll('.message')].map(one => one.classList.contains('ours')))
        .to.deep.equal([false, true])
    })

    it('states and events that only a newer back end knows, by its words', async () => {
      const page = await openThread({
        said: [
          { text: 'On its way', direction: 'out', authorId: 'mia', delivery: 'teleported' as 'read' },
          { text: '', kind: 'event', direction: 'none', authorId: 'mia', event: { type: 'merged' } as never },
        ],
      })
      expect(textsOf(page, '.delivery')).to.deep.equal(['teleported'])
      expect(textsOf(page, '[part~="event"]').join()).to.match(/^merged /)
    })

    it('days between messages', async () => {
      const page = await openThread({
        said: [
          { text: 'Long ago', at: NOON - 20 * DAY }, { text: 'Yesterday', at: NOON - DAY }, { text: 'Today' },
        ],
        clock: createFakeClock(NOON),
      })
      expect(textsOf(page, '.day')).to.deep.equal(['Thursday, April 23', 'Yesterday', 'Today'])
    })

    it('notes that nobody mistakes for replies', async () => {
      const page = await openThread({ said: [{ text: 'Careful', kind: 'note', direction: 'none', authorId: 'tom' }] })
      const note = rootOf(page).querySelector('.message.note')!
      expect(note.textContent).to.contain('Private note')
      expect(note.textContent).to.contain('Only your team sees this')
      expect(getComputedStyle(note).borderTopStyle).to.equal('dashed')
      expect(page.row('m1')!.getAttribute('aria-label')).to.match(/^Private note by Tom Baker, /)
    })

    it('what happened, in words', async () => {
      const event = (value: NonNullable<Said['event']>, authorId: string | null = 'tom'): Said =>
        ({ kind: 'event', direction: 'none', authorId, event: value })
      const page = await openThread({
        tags: [tag('vip', 'VIP')],
        said: [
          event({ type: 'assigned', assigneeId: 'tom' }), event({ type: 'assigned', assigneeId: 'mia' }),
          event({ type: 'unassigned', assigneeId: 'mia' }), event({ type: 'unassigned', assigneeId: 'tom' }),
          event({ type: 'closed' }, 'mia'), event({ type: 'reopened' }), event({ type: 'reopened' }, null),
          event({ type: 'tagged', tagId: 'vip' }), event({ type: 'untagged', tagId: 'gone' }),
          event({ type: 'called', number: PHONE, outcome: 'answered', seconds: 65 }),
          event({ type: 'called', number: PHONE, outcome: 'busy', seconds: 0 }), event({ type: 'met', url: 'x' }),
        ],
      }, { height: 900 })
      await until(() => textsOf(page, '.event > bdi').includes('Tom Baker called +1 202 555 0143, 1 min'), 'the number')
      expect(textsOf(page, '.event > bdi')).to.deep.equal([
        'Tom Baker took this conversation', 'Tom Baker assigned this to you', 'Tom Baker unassigned you',
        'Tom Baker released this conversation', 'You closed this conversation', 'Tom Baker reopened this conversation',
        'Reopened by a new message', 'Tom Baker added the tag VIP', 'Tom Baker removed the tag (deleted)',
        'Tom Baker called +1 202 555 0143, 1 min', 'Tom Baker called +1 202 555 0143: busy',
        'Tom Baker started a meeting',
      ])
    })

    it('where the unread begin, for as long as one is there', async () => {
      const page = await openThread({ said: chatter(6), read: 3 })
      const divided = () => rootOf(page).querySelector('.unread')?.closest<HTMLElement>('.row')?.dataset['id']
      expect(divided()).to.equal('m4')
      await page.inbox.actions.run('mark-read', { conversationId: 'talk' })
      await page.says('More')
      await until(() => bubbles(page).includes('More'), 'the new one')
      expect(divided()).to.equal('m4')
    })

    it('how far each message of ours got', async () => {
      const sent = (delivery: Said['delivery'], failure: string | null = null): Said =>
        ({ text: 'x', direction: 'out', authorId: 'mia', delivery: delivery ?? null, failure })
      const page = await openThread({
        said: [sent('queued'), sent('sent'), sent('delivered'), sent('read'), sent('failed', 'Blocked <b>'), sent('failed')],
      })
      expect(textsOf(page, '.delivery, .foot')).to.deep.equal([
        'Waiting to be sent', 'Sent', 'Delivered', 'Read', 'Not delivered: Blocked <b>', '', 'Not delivered', '',
      ])
    })

    it('files by clean name and size, to be downloaded only', async () => {
      const page = await openThread({
        said: [{
          text: 'Look', attachments: [
            { id: 'a', name: 'photo\u202Egnp.exe', type: 'image/png', size: 2_000_000, url: 'https://files.example/a' },
            { id: 'b', name: '../etc/passwd', type: 'text/html', size: 12, url: 'javascript:alert(1)' },
          ],
        }],
      })
      const [file, other] = rootOf(page).querySelectorAll<HTMLAnchorElement>('.file')
      expect(file!.title).to.equal('Download photognp.exe, 2 MB')
      expect(file!.textContent).to.equal('photognp.exe 2 MB')
      expect(file!.download).to.equal('photognp.exe')
      expect(file!.hasAttribute('target')).to.be.false
      expect(other!.localName).to.equal('span')
    })

    it('a text that is an address as a link, and keeps it text', async () => {
      const page = await openThread({ said: [{ text: 'see https://a.example/b?c and mail me@b.com' }] })
      const link = await until(() => rootOf(page).querySelector<HTMLAnchorElement>('.link'), 'a link')
      expect(link.href).to.equal('https://a.example/b?c')
      expect(link.rel).to.equal('noopener noreferrer nofollow ugc')
      expect(link.target).to.equal('_blank')
      expect(bubbles(page)).to.deep.equal(['see https://a.example/b?c and mail me@b.com'])
    })

    it('who is typing', async () => {
      const page = await openThread({ said: chatter(2) })
      page.world.simulator.typing('talk', true)
      await until(() => textsOf(page, '.typing').join() === 'Ana Souza is typing…', 'the customer')
      const tom = page.inboxOf('tom')
      tom.start()
      await until(() => tom.me(), 'Tom')
      tom.signal({ type: 'typing', conversationId: 'talk', agentId: 'tom', active: true })
      await until(() => textsOf(page, '.typing').join() === 'Ana Souza and Tom Baker are typing…', 'both')
      await page.says('It is the blue one')
      await until(() => textsOf(page, '.typing').join() === 'Tom Baker is typing…', 'Tom alone')
      await tom.close()
    })
  })

  describe('says', () => {
    it('that there are no messages', async () => {
      const world = threadWorld()
      const { fixture, html } = await import('@open-wc/testing')
      const list = await fixture(html`<inbox-message-list .inbox=${world.inbox} conversation-id="talk"></inbox-message-list>`)
      await until(() => list.shadowRoot!.textContent.includes('No messages yet'), 'the words')
    })

    it('that a conversation is not there', async () => {
      const world = threadWorld()
      const { fixture, html } = await import('@open-wc/testing')
      const list = await fixture(html`<inbox-message-list .inbox=${world.inbox} conversation-id="gone"></inbox-message-list>`)
      await until(() => list.shadowRoot!.textContent.includes('This conversation is not here'), 'the words')
      expect(list.shadowRoot!.querySelectorAll('button').length).to.equal(0)
    })

    it('what failed, and tries again', async () => {
      const world = threadWorld({ said: chatter(3) })
      world.world.faults.failNext('load:messages', new BackendError('unavailable', {}))
      const { fixture, html } = await import('@open-wc/testing')
      const list = await fixture(html`<inbox-message-list .inbox=${world.inbox} conversation-id="talk"></inbox-message-list>`)
      const retry = await until(() => list.shadowRoot!.querySelector<HTMLElement>('.error button'), 'a way on')
      expect(list.shadowRoot!.textContent).to.contain('Messages could not be loaded')
      retry.click()
      await until(() => list.shadowRoot!.querySelectorAll('.bubble').length === 3, 'the messages')
    })

    it('that older messages did not come, keeps the others, and tries again', async () => {
      const page = await openThread({ said: chatter(120) })
      page.world.faults.failNext('load:messages', new BackendError('unavailable', {}))
      page.scroller.scrollTop = 0
      const retry = await until(() => rootOf(page).querySelector<HTMLElement>('.edge.start button'), 'a way on')
      expect(textsOf(page, '.edge.start [role="alert"]')).to.deep.equal(['Older messages could not be loaded'])
      expect(page.rows().length).to.be.above(5)
      retry.click()
      await until(() => !rootOf(page).querySelector('.edge.start button'), 'the messages')
      page.scroller.scrollTop = 0
      await until(() => page.row('m21'), 'older ones')
    })

    it('that messages may be missing when it could not catch up, and loads them on demand', async () => {
      const page = await openThread({ said: chatter(3) })
      page.world.faults.failNext('load:messages', new BackendError('unavailable', {}))
      page.inbox.retry()
      const load = await until(() => rootOf(page).querySelector<HTMLElement>('.edge.end [data-act="load"]'), 'the gap')
      expect(textsOf(page, '.edge.end [role="alert"]')).to.deep.equal(['Messages may be missing here'])
      expect(bubbles(page).length, 'what is there stays').to.equal(3)
      await accessible(page.list)
      load.click()
      await until(() => !rootOf(page).querySelector('.edge.end [role="alert"]'), 'it caught up')
    })

    it('when the conversation began, above its first message', async () => {
      const page = await openThread({
        said: chatter(3), conversation: { createdAt: NOON - 400 * DAY }, clock: createFakeClock(NOON),
      })
      expect(textsOf(page, '.edge.start')).to.deep.equal(['Conversation began Apr 8, 2025'])
    })
  })

  describe('a message on its way', () => {
    it('stands there at once, and gets its state when the back end has it', async () => {
      const page = await openThread({ said: chatter(3) })
      const release = page.world.faults.hold('execute:send-message')
      sendIn(page, 'On my way')
      await until(() => bubbles(page).includes('On my way'), 'the message')
      expect(textsOf(page, '.foot').at(-1)).to.equal('Sending…')
      expect(page.below()).to.be.at.most(1)
      release()
      await until(() => textsOf(page, '.foot').at(-1) === 'Waiting to be sent', 'its state')
      expect(bubbles(page).filter(text => text === 'On my way').length).to.equal(1)
    })

    it('waits for its next try, counted down', async () => {
      const clock = createFakeClock(NOON)
      const page = await openThread({ said: chatter(3), clock })
      page.world.faults.failNext('execute:send-message', new BackendError('unavailable', { retryAfter: 42_000 }))
      sendIn(page, 'Later')
      await until(() => textsOf(page, '.foot').includes('Next try in 42 sec'), 'the wait')
      clock.advance(2_000)
      await until(() => textsOf(page, '.foot').includes('Next try in 40 sec'), 'two seconds less')
      sendIn(page, 'Behind it')
      await until(() => textsOf(page, '.foot').at(-1) === 'Waiting to be sent', 'the second one queued')
      clock.advance(41_000)
      await until(() => !rootOf(page).querySelector('[data-act]'), 'both sent')
    })

    it('is as high in every state, and moves nothing on its way from one to the next', async () => {
      const clock = createFakeClock(NOON)
      const page = await openThread({ said: chatter(3), clock, undoSend: 5_000 })
      const release = page.world.faults.hold('execute:send-message')
      page.world.faults.failNext('execute:send-message', new BackendError('unavailable', { retryAfter: 42_000 }))
      page.world.faults.failNext('execute:send-message', new BackendError('invalid', { field: 'text', rule: 'too-long' }))
      sendIn(page, 'How high?')
      const heights: (readonly [string, number])[] = []
      const shows = async (start: string) => {
        await until(() => textsOf(page, '.foot').at(-1)?.startsWith(start), start)
        const row = page.rows().at(-1)!
        heights.push([start, row.offsetHeight])
        expect(page.below(), start).to.be.at.most(1)
      }
      await shows('Sending in 5 sec')
      clock.advance(5_000)
      await shows('Sending…')
      release()
      await shows('Next try in')
      clock.advance(42_000)
      await shows('Not delivered: ')
      rootOf(page).querySelector<HTMLElement>('[data-act="retry"]')!.click()
      await shows('Waiting to be sent')
      const messageId = page.rows().at(-1)!.dataset['id']!
      for (const [delivery, words] of [['sent', 'Sent'], ['delivered', 'Delivered'], ['read', 'Read']] as const) {
        await page.world.simulator.report(messageId, delivery)
        await shows(words)
      }
      expect(new Set(heights.map(([, height]) => height)).size, JSON.stringify(heights)).to.equal(1)
    })

    it('is taken back while it is held: its text is back where the focus goes, and that is said', async () => {
      const page = await openThread({ said: chatter(3), clock: createFakeClock(NOON), undoSend: 5_000 })
      sendIn(page, 'Too quick')
      let focused = 0
      textFocus(page.inbox, { conversationId: 'talk' }).add(() => { focused++ })
      ;(await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="edit"]'), 'undo')).click()
      await until(() => !bubbles(page).includes('Too quick'), 'it gone')
      await until(() => statusOf(page) === 'Not sent. Your text is back.', 'the words for it')
      expect([page.inbox.drafts.store('talk').get().text, focused]).to.deep.equal(['Too quick', 1])
    })

    it('that may have arrived is looked for, and what came of that is said and stays to be read', async () => {
      const page = await openThread({
        said: chatter(3), clock: createFakeClock(NOON),
        guarantees: { duplicates: 'none', echo: true, catchUp: 'cursor' },
      })
      page.world.faults.failNext('execute:send-message', new BackendError('unknown', {}))
      sendIn(page, 'Did it?')
      const check = await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="check"]'), 'the choices')
      expect(textsOf(page, '.foot').at(-1)).to.contain('Not confirmed')
      await accessible(page.list)
      check.click()
      const words = 'It was not found in the conversation. It can be sent again.'
      await until(() => statusOf(page) === words, 'the answer')
      await until(() => textsOf(page, '.open > .foot').join() === words, 'the answer to read')
      expect(textsOf(page, '[data-act="retry"]')).to.deep.equal(['Send again'])
      await accessible(page.list)
      rootOf(page).querySelector<HTMLElement>('[data-act="retry"]')!.click()
      await until(() => !rootOf(page).querySelector('[data-act]'), 'it sent')
    })

    it('that was refused keeps its text, says why, and is sent again', async () => {
      const page = await openThread({ said: chatter(3) })
      page.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: PHONE }))
      sendIn(page, 'Please stay')
      const retry = await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="retry"]'), 'the choices')
      expect(bubbles(page).at(-1)).to.equal('Please stay')
      expect(textsOf(page, '.foot')[0]).to.contain('asked not to be texted')
      retry.click()
      await until(() => !rootOf(page).querySelector('[data-act]'), 'it sent')
      expect(bubbles(page).at(-1)).to.equal('Please stay')
    })

    it('that was refused goes back into the composer, or away', async () => {
      const page = await openThread({ said: chatter(3) })
      page.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: PHONE }))
      sendIn(page, 'Edit me')
      ;(await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="edit"]'), 'the choices')).click()
      await until(() => !bubbles(page).includes('Edit me'), 'it gone')
      expect(page.inbox.drafts.store('talk').get().text).to.equal('Edit me')

      page.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: PHONE }))
      sendIn(page, 'Drop me')
      ;(await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="discard"]'), 'the choices')).click()
      await until(() => !bubbles(page).includes('Drop me'), 'it gone')
    })

    it('stays where it is when a host forbids to send it again', async () => {
      const page = await openThread({ said: chatter(3) })
      page.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: PHONE }))
      sendIn(page, 'Please stay')
      page.list.addEventListener('inbox-retry', event => { event.preventDefault() })
      const retry = await until(() => rootOf(page).querySelector<HTMLElement>('[data-act="retry"]'), 'the choices')
      retry.click()
      await painted()
      expect(rootOf(page).querySelectorAll('[data-act="retry"]').length).to.equal(1)
    })
  })

  describe('a message that was not delivered', () => {
    const failed = { text: 'Are you there?', direction: 'out', authorId: 'tom', delivery: 'failed' } as const
    const button = (page: ThreadPage, act: string) =>
      until(() => rootOf(page).querySelector<HTMLElement>(`[data-act="${act}"]`), act)

    it('says why and what to do, and goes out again as a new one, once', async () => {
      const page = await openThread({ said: [{ text: 'Hi' }, { ...failed, failure: 'Code 30005', failureCause: 'number' }] })
      expect(textsOf(page, '.foot')).to.deep.equal(['Not delivered: Code 30005 Check the number in the contact.'])
      ;(await button(page, 'send-again')).focus()
      await sendKeys({ press: 'Enter' })
      await until(() => bubbles(page).filter(text => text === failed.text).length === 2, 'the new one')
      await until(() => textsOf(page, '[data-act="send-again"]').join() === 'Sent again', 'the word for it')
      expect(rootOf(page).activeElement).to.equal(await button(page, 'send-again'))
      await sendKeys({ press: 'Enter' })
      await painted()
      expect(bubbles(page).length).to.equal(3)
    })

    it('stays as it is when a host forbids to send it again', async () => {
      const page = await openThread({ said: [failed] })
      page.list.addEventListener('inbox-send-again', event => {
        expect(event.args).to.deep.equal({ conversationId: 'talk', messageId: 'm1' })
        event.preventDefault()
      }, { once: true })
      ;(await button(page, 'send-again')).click()
      await painted()
      await until(() => textsOf(page, '[data-act="send-again"]').join() === 'Send again', 'the offer')
      ;(await button(page, 'send-again')).click()
      await until(() => bubbles(page).length === 2, 'the new one')
    })

    it('is not offered again where nothing can be sent', async () => {
      const page = await openThread({ said: [failed], contact: { optedOut: [PHONE] } })
      await button(page, 'copy')
      await until(() => !rootOf(page).querySelector('[data-act="send-again"]'), 'no offer')
    })

    it('gives its text to the clipboard, and says so', async () => {
      const clipboard = navigator.clipboard
      const copied: string[] = []
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true, value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      })
      try {
        const page = await openThread({ said: [failed] })
        ;(await button(page, 'copy')).click()
        await until(() => textsOf(page, '[data-act="copy"]').join() === 'Copied', 'the word for it')
        expect(copied).to.deep.equal([failed.text])
        expect(statusOf(page)).to.equal('Copied')
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
      }
    })
  })

  describe('draws', () => {
    it('one row when one message changes', async () => {
      const page = await openThread({ said: chatter(20) })
      const changed = new Set<string>()
      const observer = new MutationObserver(records => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement!
          changed.add(element.closest<HTMLElement>('.row')?.dataset['id'] ?? element.className)
        }
      })
      observer.observe(rootOf(page), { subtree: true, childList: true, characterData: true, attributes: true })
      await page.world.simulator.report('m20', 'read')
      await painted()
      observer.disconnect()
      expect([...changed]).to.deep.equal(['m20'])
    })

    it('the new row alone when a message comes, and what its coming changes beside it', async () => {
      const page = await openThread({ said: chatter(20) })
      const changed = new Set<string>()
      const observer = new MutationObserver(records => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement!
          const row = element.closest<HTMLElement>('.row')
          if (row && element !== row) changed.add(row.dataset['id']!)
        }
      })
      observer.observe(rootOf(page), { subtree: true, childList: true, characterData: true })
      const { id } = await page.says('Hello')
      await until(() => page.row(id), 'the message')
      await painted()
      observer.disconnect()
      for (const row of changed) expect(['m19', 'm20', id]).to.include(row)
    })

    it('the same for two agents', async () => {
      const first = await openThread({ said: chatter(5) })
      const second = await openThread({}, { world: { ...first, inbox: first.inboxOf('tom') } })
      sendIn(first, 'From Mia')
      await until(() => bubbles(second).includes('From Mia'), 'her message at his')
      await until(() => textsOf(second, '.author').at(-1) === 'Mia Lima', 'her name')
      expect(textsOf(first, '.author').at(-1)).to.equal('You')
      sendIn(second, 'For us only', 'note')
      await until(() => bubbles(first).includes('For us only'), 'his note at hers')
    })

    it('a stranger’s attacks as text, and nothing of them runs', async () => {
      const attacks = [
        '<img src=x onerror="window.hacked=1">', '<script>window.hacked=1</script>', '"><svg onload=window.hacked=1>',
        'javascript:window.hacked=1', 'jAvAsCrIpT:window.hacked=1//a.example', 'data:text/html,<script>window.hacked=1</script>',
        'https://a.example/"onmouseover="window.hacked=1', '${window.hacked=1}', '{{constructor.constructor("window.hacked=1")()}}',
        '<a href="javascript:window.hacked=1">x</a>', '<iframe srcdoc="<script>parent.hacked=1</script>">',
        'vbscript:msgbox(1)', '<math><mi xlink:href="javascript:window.hacked=1">', '</bdi></div><style>*{display:none}</style>',
        'mailto:a@b.com?subject=<script>window.hacked=1</script>', '\u202Ehttps://evil.example/gpj.exe',
      ]
      const page = await openThread({
        said: attacks.map(text => ({ text })), contact: { name: '<img src=x onerror=window.hacked=1>' },
      }, { height: 2_000 })
      await until(() => rootOf(page).querySelector('.link'), 'links')
      expect(bubbles(page)).to.deep.equal(attacks)
      expect(textsOf(page, '.author')[0]).to.equal('<img src=x onerror=window.hacked=1>')
      for (const link of rootOf(page).querySelectorAll<HTMLAnchorElement>('.bubble a')) {
        expect(link.protocol).to.match(/^(https?|mailto|tel):$/)
        link.addEventListener('click', event => { event.preventDefault() })
        link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
        link.focus()
        link.click()
      }
      expect(rootOf(page).querySelectorAll('img, script, iframe').length).to.equal(0)
      await painted()
      expect((globalThis as { hacked?: number }).hacked).to.be.undefined
    })

    it('a message of 64 KB cut, whole on demand, and within 50 ms', async () => {
      const text = 'a@b.com\n'.repeat(8_192)
      const page = await openThread({ said: [...chatter(3), { text }] })
      await until(() => rootOf(page).querySelector('.link'), 'links')
      expect(bubbles(page).at(-1)!.length).to.be.below(2_000)
      const before = performance.now()
      page.list.requestUpdate()
      await page.list.updateComplete
      page.scroller.getBoundingClientRect()
      expect(performance.now() - before).to.be.below(50)
      rootOf(page).querySelector<HTMLElement>('[data-act="show-whole"]')!.click()
      await until(() => bubbles(page).at(-1)!.length > 60_000, 'all of it')
      expect(rootOf(page).querySelectorAll('[data-act="show-whole"]').length).to.equal(0)
    })

    it('marks piled up by the thousand inside their bubble', async () => {
      const page = await openThread({ said: [{ text: 'before' }, { text: `Z${'\u0335\u0322'.repeat(50_000)} end` }, { text: 'after' }] })
      const bubble = rootOf(page).querySelectorAll<HTMLElement>('.bubble')[1]!
      expect(getComputedStyle(bubble).overflow).to.equal('clip')
      expect(bubble.getBoundingClientRect().width).to.be.at.most(400)
    })
  })

  describe('keyboard', () => {
    it('goes from message to message by Page Up and Page Down', async () => {
      const page = await openThread({ said: chatter(60) })
      page.list.focus()
      await until(() => page.row('m60')!.matches(':focus'), 'the newest')
      for (let step = 0; step < 3; step++) await sendKeys({ press: 'PageUp' })
      await until(() => page.row('m57')!.matches(':focus'), 'three up')
      await sendKeys({ press: 'PageDown' })
      await until(() => page.row('m58')!.matches(':focus'), 'one down')
    })

    it('goes to the first and the newest message by Control and Home or End', async () => {
      const page = await openThread({ said: chatter(60) })
      page.list.focus()
      await until(() => page.row('m60')!.matches(':focus'), 'the newest')
      await sendKeys({ down: 'Control' })
      await sendKeys({ press: 'Home' })
      await until(() => page.row('m11')?.matches(':focus'), 'the first one loaded')
      await sendKeys({ press: 'End' })
      await sendKeys({ up: 'Control' })
      await until(() => page.row('m60')?.matches(':focus'), 'the newest again')
      await until(() => page.below() <= 1, 'the end')
    })

    it('keeps the focus of a message that scrolled far away', async () => {
      const page = await openThread({ said: chatter(200) })
      page.list.focus()
      await until(() => page.row('m200')!.matches(':focus'), 'the newest')
      for (let step = 0; step < 12; step++) {
        page.scroller.scrollTop -= 400
        await painted()
      }
      expect(page.row('m200')!.matches(':focus')).to.be.true
      expect(page.row('m200')!.getBoundingClientRect().top).to.be.above(page.scroller.getBoundingClientRect().bottom)
      await sendKeys({ press: 'PageUp' })
      await until(() => page.row('m199')?.matches(':focus'), 'the one before')
      const box = page.row('m199')!.getBoundingClientRect()
      expect(box.top).to.be.at.least(page.scroller.getBoundingClientRect().top - 1)
    })

    it('tells each message’s author, time, place and number', async () => {
      const page = await openThread({ said: chatter(4) })
      const feed = rootOf(page).querySelector('[role="feed"]')!
      expect(feed.getAttribute('aria-label')).to.equal('Messages with Ana Souza')
      expect(feed.getAttribute('aria-busy')).to.equal('false')
      const row = page.row('m2')!
      expect(row.getAttribute('role')).to.equal('article')
      expect(row.getAttribute('aria-posinset')).to.equal('2')
      expect(row.getAttribute('aria-setsize')).to.equal('4')
      expect(row.getAttribute('aria-label')).to.match(/^Tom Baker, .*2026/)
    })

    it('does not know how many messages there are as long as older ones are not loaded', async () => {
      const page = await openThread({ said: chatter(90) })
      expect(page.row('m90')!.getAttribute('aria-setsize')).to.equal('-1')
    })
  })

  describe('read', () => {
    const marksOf = (page: ThreadPage): IntentEvent<'mark-read'>[] => {
      const events: IntentEvent<'mark-read'>[] = []
      page.list.addEventListener('inbox-mark-read', event => { events.push(event) })
      return events
    }
    const settle = async () => {
      for (let frame = 0; frame < 5; frame++) await painted()
    }
    /** The page has the focus, or has not, whatever the test runner's window does. */
    const focusPage = (has: boolean) => { document.hasFocus = () => has }
    afterEach(() => {
      delete (document as { hasFocus?: unknown }).hasFocus
      delete (document as { visibilityState?: unknown }).visibilityState
    })

    it('is what was in view for a second, in a page with the focus', async () => {
      const clock = createFakeClock(NOON)
      focusPage(true)
      const page = await openThread({ said: chatter(6), read: 3, clock })
      const events = marksOf(page)
      await settle()
      clock.advance(900)
      expect(events).to.be.empty
      clock.advance(200)
      await until(() => events.length === 1, 'the mark')
      expect(events[0]!.args).to.deep.equal({ conversationId: 'talk', seq: 6 })
      await until(() => page.inbox.records.get('mark', 'talk')?.readSeq === 6, 'the record')
    })

    it('is nothing while the page has no focus, or is hidden', async () => {
      const clock = createFakeClock(NOON)
      focusPage(false)
      const page = await openThread({ said: chatter(6), read: 3, clock })
      const events = marksOf(page)
      await settle()
      clock.advance(5_000)
      expect(events).to.be.empty
      focusPage(true)
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      await settle()
      clock.advance(5_000)
      expect(events).to.be.empty
      delete (document as { visibilityState?: unknown }).visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
      clock.advance(1_000)
      expect(events.length).to.equal(1)
    })

    it('is nothing when the focus leaves within the second', async () => {
      const clock = createFakeClock(NOON)
      focusPage(true)
      const page = await openThread({ said: chatter(6), read: 3, clock })
      const events = marksOf(page)
      await settle()
      clock.advance(900)
      focusPage(false)
      window.dispatchEvent(new Event('blur'))
      clock.advance(5_000)
      expect(events).to.be.empty
    })

    it('is nothing while one reads further up', async () => {
      const clock = createFakeClock(NOON)
      focusPage(true)
      const page = await openThread({ said: chatter(60), clock })
      const events = marksOf(page)
      page.scroller.scrollTop -= 400
      await settle()
      await page.says('Are you there?')
      await settle()
      clock.advance(5_000)
      expect(events).to.be.empty
      rootOf(page).querySelector<HTMLElement>('.newest')!.click()
      await settle()
      clock.advance(1_100)
      expect(events.length).to.equal(1)
    })

    it('is not what an agent marks as unread while there, until something new comes', async () => {
      const clock = createFakeClock(NOON)
      focusPage(true)
      const page = await openThread({ said: chatter(6), clock })
      const events = marksOf(page)
      await settle()
      await page.inbox.actions.run('mark-unread', { conversationId: 'talk' })
      await settle()
      clock.advance(5_000)
      expect(events).to.be.empty
      await page.says('Hello?')
      await settle()
      clock.advance(1_100)
      expect(events.length).to.equal(1)
    })

    it('is mine only: a colleague has still everything to read', async () => {
      const clock = createFakeClock(NOON)
      focusPage(true)
      const page = await openThread({ said: chatter(6), read: 3, clock })
      await settle()
      clock.advance(1_100)
      await until(() => page.inbox.records.get('mark', 'talk')?.readSeq === 6, 'the record')
      expect(page.world.snapshot().marks?.['tom'] ?? []).to.be.empty
    })
  })

  describe('speech', () => {
    it('hears of a new message once, and not of history or of mine', async () => {
      const clock = createFakeClock(NOON)
      const page = await openThread({ said: chatter(120), clock })
      const said: string[] = []
      const observer = new MutationObserver(() => { if (statusOf(page) !== '') said.push(statusOf(page)) })
      observer.observe(rootOf(page).querySelector('[role="status"]')!, { characterData: true, childList: true, subtree: true })
      page.scroller.scrollTop = 0
      await until(() => page.row('m66'), 'history')
      sendIn(page, 'Mine')
      await painted()
      expect(said).to.be.empty
      await page.says('Hello')
      await until(() => said.length > 0, 'the words')
      expect(said).to.deep.equal(['Ana Souza: Hello'])
      clock.advance(5_000)
      await painted()
      page.list.requestUpdate()
      await painted()
      expect(said).to.deep.equal(['Ana Souza: Hello'])
      observer.disconnect()
    })

    it('hears at most one sentence a second', async () => {
      const clock = createFakeClock(NOON)
      const page = await openThread({ said: chatter(5), clock })
      await page.says('One')
      await until(() => statusOf(page) === 'Ana Souza: One', 'the first')
      await page.says('Two')
      await page.says('Three')
      await painted()
      await painted()
      expect(statusOf(page)).to.equal('Ana Souza: One')
      clock.advance(1_000)
      await until(() => statusOf(page) === '2 new messages', 'the rest')
    })
  })

  it('stands at the message that the agent’s place names, and has it stand out', async () => {
    const clock = createFakeClock(NOON)
    const page = await openThread({ said: chatter(300), clock })
    page.inbox.location.set({ conversationId: 'talk', messageId: 'm100' })
    const row = await until(() => page.row('m100'), 'the message')
    await painted()
    await painted()
    const box = row.getBoundingClientRect()
    const view = page.scroller.getBoundingClientRect()
    expect(Math.abs((box.top + box.bottom) / 2 - (view.top + view.bottom) / 2)).to.be.at.most(2)
    expect(row.hasAttribute('data-flash')).to.be.true
    clock.advance(2_000)
    await until(() => !row.hasAttribute('data-flash'), 'calm')
    rootOf(page).querySelector<HTMLElement>('.newest')!.click()
    await until(() => page.row('m300') && page.below() <= 1, 'the newest')
  })

  it('follows the agent’s place when it names no conversation itself', async () => {
    const page = await openThread({ said: chatter(4) })
    page.list.removeAttribute('conversation-id')
    page.list.conversationId = undefined
    await until(() => page.rows().length === 0, 'nothing')
    page.inbox.location.set({ conversationId: 'talk' })
    await until(() => page.rows().length === 4, 'the thread')
  })

  it('speaks Portuguese', async () => {
    document.documentElement.lang = 'pt-BR'
    try {
      const page = await openThread({ said: [{ text: 'Oi' }, { text: 'Olá', direction: 'out', authorId: 'mia', delivery: 'read' }] })
      await until(() => textsOf(page, '.author').includes('Você'), 'the words')
      expect(textsOf(page, '.delivery')).to.deep.equal(['Lida'])
    } finally {
      document.documentElement.lang = 'en'
    }
  })

  it('is accessible', async () => {
    const page = await openThread({
      said: [
        { text: 'Hello https://a.example' }, { text: 'Hi', direction: 'out', authorId: 'mia', delivery: 'failed', failure: 'No' },
        { text: 'Note', kind: 'note', direction: 'none', authorId: 'tom' },
        { kind: 'event', direction: 'none', authorId: 'tom', event: { type: 'closed' } },
        { text: 'File', attachments: [{ id: 'a', name: 'a.pdf', type: 'application/pdf', size: 3, url: 'https://a.example/a' }] },
      ],
      read: 1,
    })
    await until(() => rootOf(page).querySelector('.link'), 'a link')
    await expect(page.list).to.be.accessible()
  })
})
