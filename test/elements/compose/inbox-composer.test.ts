import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import { BackendError } from '../../../src/backend/errors.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import type { Contact } from '../../../src/model/contact.js'
import { en } from '../../../src/i18n/en.js'
import { scene } from '../../../src/testing/index.js'
import { press, type } from '../../press.js'
import { composerWidget } from '../../../src/state/widgets/composer.js'
import { expectConsole } from '../../setup.js'
import { stage } from '../mount.js'
import { compose } from './composer-harness.js'

const lastText = (here: ReturnType<typeof stage>, id = 'priya') => here.inbox.records.get('conversation', id)?.lastMessage?.text

/** A device that is used with fingers, for as long as a test takes. */
const withTouch = async (work: () => Promise<void>) => {
  const plain = window.matchMedia
  window.matchMedia = query => query === '(pointer: coarse)' ? { matches: true } as MediaQueryList : plain.call(window, query)
  try {
    await work()
  } finally {
    window.matchMedia = plain
  }
}

describe('inbox-composer', () => {
  it('names the text by whom it goes to and how', async () => {
    const { area } = await compose(stage())
    expect(area.getAttribute('aria-label')).to.equal('Reply to Priya Raman')
    expect(area.placeholder).to.contain('Text message')
  })

  it('sends on Enter: the text leaves the box at once and the conversation has it', async () => {
    const here = stage()
    const composer = await compose(here)
    const release = here.world.faults.hold('execute:send-message')
    await type('Half past six it is')
    await press('Enter')
    await composer.drawn()
    expect(composer.text).to.equal('')
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    release()
    await waitUntil(() => here.inbox.outbox.unsent.get().length === 0)
    expect(lastText(here)).to.equal('Half past six it is')
    await waitUntil(() => composer.$('[role="status"]').textContent === 'Message sent')
  })

  it('says that one is sent as often as one is, and not again after suggestions', async () => {
    const here = stage()
    const composer = await compose(here)
    const said = () => composer.$('[role="status"]').textContent
    await type('Half past six it is')
    await press('Enter')
    await waitUntil(() => said() === 'Message sent')
    const release = here.world.faults.hold('execute:send-message')
    await type('Seven')
    await press('Enter')
    await waitUntil(() => said() === '', 'silence before the same words')
    release()
    await waitUntil(() => said() === 'Message sent')
    await type('/h')
    await waitUntil(() => said() === '2 canned messages')
    await press('Escape')
    await waitUntil(() => said() !== '2 canned messages')
    expect(said(), 'after the suggestions').to.equal('')
  })

  it('starts a new line on Shift+Enter', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('one')
    await press('Shift', 'Enter')
    await type('two')
    expect(composer.text).to.equal('one\ntwo')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('starts a new line on Enter where fingers type; the button sends', async () => {
    await withTouch(async () => {
      const here = stage()
      const composer = await compose(here)
      expect(composer.area.getAttribute('enterkeyhint')).to.equal('enter')
      await type('one')
      await press('Enter')
      expect(composer.text).to.equal('one\n')
      composer.sendButton.click()
      await waitUntil(() => lastText(here) === 'one')
    })
  })

  it('does with Enter what the page wants; Ctrl+Enter always sends', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="priya" enter-sends="never"></inbox-composer>`)
    await type('one')
    await press('Enter')
    expect(composer.text).to.equal('one\n')
    await press('Control', 'Enter')
    await waitUntil(() => composer.text === '')
    composer.element.enterSends = 'always'
    await withTouch(async () => {
      await type('two')
      await press('Enter')
      await waitUntil(() => lastText(here) === 'two')
    })
  })

  it('tells a wrong value of enter-sends once, and goes on', async () => {
    expectConsole('enter-sends="maybe" is not one of')
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="priya" enter-sends="maybe"></inbox-composer>`)
    await type('one')
    await press('Enter')
    await waitUntil(() => composer.text === '')
  })

  it('never sends what an input method is still putting together', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('にほん')
    for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
      composer.area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }))
    }
    await aTimeout(0)
    expect(composer.text).to.equal('にほん')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('sends once, however long Enter is held', async () => {
    const here = stage()
    const composer = await compose(here)
    const sent: string[] = []
    composer.element.addEventListener('inbox-send', event => { sent.push(event.args.text) })
    await type('once')
    await sendKeys({ down: 'Enter' })
    await sendKeys({ down: 'Enter' })
    await sendKeys({ down: 'Enter' })
    await sendKeys({ up: 'Enter' })
    expect(sent).to.deep.equal(['once'])
  })

  it('sends nothing by the key that led to it, held down or pressed twice', async () => {
    const here = stage()
    here.inbox.drafts.set('priya', 'Half a sentence')
    const composer = await compose(here)
    composer.area.blur()
    const arrive = () => { composerWidget(here.inbox, { conversationId: 'priya' }).takeFocus() }
    const arrived = performance.now()
    arrive()
    await waitUntil(() => composer.element.shadowRoot!.activeElement === composer.area)
    await press('Enter')
    await sendKeys({ down: 'Enter' })
    await sendKeys({ down: 'Enter' })
    await sendKeys({ up: 'Enter' })
    await composer.drawn()
    expect(composer.text).to.equal('Half a sentence')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
    await type(' more')
    await waitUntil(() => performance.now() - arrived > 500)
    await press('Enter')
    await waitUntil(() => lastText(here) === 'Half a sentence more')
  })

  it('sends at once what was written at once after the focus came', async () => {
    const here = stage()
    const composer = await compose(here)
    composer.area.blur()
    composerWidget(here.inbox, { conversationId: 'priya' }).takeFocus()
    await waitUntil(() => composer.element.shadowRoot!.activeElement === composer.area)
    composer.area.setRangeText('Yes', 0, 0, 'end')
    composer.area.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'Yes', inputType: 'insertText' }))
    composer.area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await waitUntil(() => lastText(here) === 'Yes')
  })

  it('keeps the text when the host does not want it sent, at once or later', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('not so fast')
    composer.element.addEventListener('inbox-send', event => { event.preventDefault() }, { once: true })
    await press('Enter')
    await aTimeout(0)
    expect(composer.text).to.equal('not so fast')
    composer.element.addEventListener('inbox-send', event => {
      event.waitUntil(Promise.reject(new BackendError('forbidden', { reason: 'role' })))
    }, { once: true })
    await press('Enter')
    await aTimeout(0)
    await composer.drawn()
    expect(composer.text).to.equal('not so fast')
    expect(composer.isOff).to.equal(false)
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('sends once while the host thinks it over, and keeps what is typed meanwhile', async () => {
    const here = stage()
    const composer = await compose(here)
    let allow = () => { /* not yet */ }
    let asked = 0
    composer.element.addEventListener('inbox-send', event => {
      asked++
      event.waitUntil(new Promise<void>(resolve => { allow = resolve }))
    })
    await type('First')
    await press('Enter')
    await press('Enter')
    await composer.drawn()
    expect(asked).to.equal(1)
    expect(composer.area.getAttribute('aria-busy')).to.equal('true')
    await type(' Second')
    allow()
    await waitUntil(() => composer.text === 'Second')
    await waitUntil(() => lastText(here) === 'First')
  })

  it('tells the host what is about to be sent', async () => {
    const here = stage()
    const composer = await compose(here)
    let told: IntentEvent<'send'> | undefined
    composer.element.parentElement!.addEventListener('inbox-send', event => { told = event }, { once: true })
    await type(' Hello ')
    await press('Enter')
    expect(told?.args).to.deep.equal({ conversationId: 'priya', text: 'Hello', kind: 'message' })
    expect(told?.target).to.equal(composer.element)
  })

  it('sends nothing empty, and says so by its button', async () => {
    const here = stage()
    const composer = await compose(here)
    expect(composer.isOff).to.equal(true)
    await type('   ')
    await press('Enter')
    expect(composer.isOff).to.equal(true)
    composer.sendButton.click()
    await aTimeout(0)
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('counts near the limit, and sends nothing longer', async () => {
    const here = stage()
    const composer = await compose(here)
    const hint = () => composer.$('.hint').textContent
    expect(hint()).to.contain('Enter sends')
    composer.element.insertText('x'.repeat(9_950))
    await composer.drawn()
    expect(hint()).to.equal('50 characters left')
    composer.element.insertText('x'.repeat(51))
    await composer.drawn()
    expect(hint()).to.equal('1 character too long')
    expect(composer.isOff).to.equal(true)
    await press('Enter')
    expect(composer.text.length).to.equal(10_001)
  })

  it('warns of placeholders nothing is known for, and sends them only when asked again', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="unknown"></inbox-composer>`)
    composer.element.insertText('Hi {{contact.first-name}}')
    await composer.drawn()
    await press('Enter')
    await composer.drawn()
    expect(composer.notice).to.contain('{{contact.first-name}}')
    expect(composer.text).to.equal('Hi {{contact.first-name}}')
    composer.$('[part="send-anyway"]').click()
    await waitUntil(() => lastText(here, 'unknown') === 'Hi {{contact.first-name}}')
  })

  it('does not take a key held down for an answer to its warning', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="unknown"></inbox-composer>`)
    composer.element.insertText('Hi {{contact.first-name}}')
    await composer.drawn()
    await sendKeys({ down: 'Enter' })
    await sendKeys({ down: 'Enter' })
    await sendKeys({ up: 'Enter' })
    await composer.drawn()
    expect(composer.notice).to.contain('{{contact.first-name}}')
    expect(composer.text).to.equal('Hi {{contact.first-name}}')
  })

  it('says why a customer cannot be texted, and lets nobody type', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="todd"></inbox-composer>`)
    await waitUntil(() => composer.notice.includes('asked not to be texted'))
    expect(composer.notice).to.contain('START')
    await type('Hello')
    await press('Enter')
    expect(composer.text).to.equal('')
    expect(composer.isOff).to.equal(true)
  })

  it('says that a number is not registered, with the page’s own link to registration', async () => {
    const here = stage()
    const composer = await compose(here, html`
      <inbox-composer conversation-id="pickup"><a slot="registration" href="#register">Register</a></inbox-composer>`)
    expect(composer.notice).to.contain('This number cannot send texts yet')
    const slot = composer.$<HTMLSlotElement>('slot[name="registration"]')
    expect(slot.assignedElements()[0]?.textContent).to.equal('Register')
  })

  it('says that a registration is pending', async () => {
    const seed = scene()
    const channels = seed.channels.map(channel =>
      channel.id === 'channel-pickup' ? { ...channel, registration: 'pending' as const } : channel)
    const composer = await compose(stage({ seed: { ...seed, channels } }), html`
      <inbox-composer conversation-id="pickup"></inbox-composer>`)
    expect(composer.notice).to.contain('pending')
  })

  it('shows no box where nothing can be written, but keeps a draft in sight', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="legacy"></inbox-composer>`)
    expect(composer.notice).to.contain('can only be read')
    expect(composer.all('textarea').length).to.equal(0)
    composer.element.focus()
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.$('.composer'))
    here.inbox.drafts.set('legacy', 'Written before')
    await composer.drawn()
    await composer.drawn()
    expect(composer.text).to.equal('Written before')
    expect(composer.area.readOnly).to.equal(true)
  })

  it('says by itself that a conversation is not here', async () => {
    const composer = await compose(stage(), html`<inbox-composer conversation-id="nobody"></inbox-composer>`)
    expect(composer.notice).to.contain('This conversation is not here')
    expect(composer.all('textarea').length).to.equal(0)
  })

  it('is not there where nobody can send or note anything', async () => {
    const here = stage()
    const { createInbox } = await import('../../../src/state/inbox.js')
    const inbox = createInbox({ backend: here.world.backend('agent-mara'), clock: here.clock, features: { send: false, note: false } })
    const { mount } = await import('../mount.js')
    const element = await mount<HTMLElement>({ inbox }, html`<inbox-composer conversation-id="priya"></inbox-composer>`)
    await waitUntil(() => inbox.records.get('conversation', 'priya') && element.shadowRoot!.children.length === 0)
    await inbox.close()
  })

  it('says that sending reopens a closed conversation, and it does', async () => {
    const here = stage()
    const composer = await compose(here, html`<inbox-composer conversation-id="haneul"></inbox-composer>`)
    expect(composer.notice).to.contain('Sending reopens it')
    await type('Thanks!')
    await press('Enter')
    await waitUntil(() => here.inbox.records.get('conversation', 'haneul')?.status === 'open')
    await waitUntil(() => composer.notice === '')
  })

  it('shows a refused message, and takes it back to be edited', async () => {
    const here = stage()
    const composer = await compose(here)
    here.world.faults.failNext('execute:send-message', new BackendError('invalid', { field: 'text', rule: 'not-allowed-here' }))
    await type('Refused')
    await press('Enter')
    await waitUntil(() => composer.notice.includes('The message was not sent'))
    expect(composer.notice).to.contain('Your message is kept')
    composer.$('[part="edit-failed"]').click()
    await waitUntil(() => composer.text === 'Refused')
    await waitUntil(() => composer.notice === '')
  })

  it('says how many messages wait for the connection', async () => {
    const here = stage()
    const composer = await compose(here)
    here.world.faults.failNext('execute:send-message', new BackendError('offline', {}))
    await type('Later')
    await press('Enter')
    await waitUntil(() => composer.$('.hint').textContent === '1 message not sent yet')
  })

  it('keeps the text when the conversation cannot be loaded, and tries again', async () => {
    const here = stage()
    here.world.faults.failNext('load:conversation', new BackendError('unavailable', {}))
    const composer = await compose(here)
    expect(composer.notice).to.contain('could not be loaded')
    await type('typed anyway')
    await press('Enter')
    expect(composer.text).to.equal('typed anyway')
    composer.$('[part="retry"]').click()
    await waitUntil(() => composer.notice === '' && !composer.isOff)
    expect(composer.text).to.equal('typed anyway')
  })

  it('follows the agent’s place when no conversation is named', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const composer = await compose(here, html`<inbox-composer></inbox-composer>`)
    await type('for Priya')
    here.inbox.location.set({ conversationId: 'kwame' })
    await composer.drawn()
    expect(composer.text).to.equal('')
    here.inbox.location.set({ conversationId: null })
    await composer.drawn()
    expect(composer.$('[part="empty"]').textContent).to.contain('Choose one')
  })

  it('grows with its text, to a limit', async () => {
    const composer = await compose(stage(), html`
      <div class="stage"><inbox-composer conversation-id="priya"></inbox-composer></div>`)
    const stageBox = composer.element.parentElement!
    Object.assign(stageBox.style, { blockSize: '500px', containerType: 'size' })
    const low = composer.area.offsetHeight
    composer.element.insertText('a line\n'.repeat(5))
    await composer.drawn()
    const grown = composer.area.offsetHeight
    expect(grown).to.be.above(low * 2)
    composer.element.insertText('a line\n'.repeat(100))
    await composer.drawn()
    expect(composer.area.offsetHeight).to.be.within(grown + 1, 200)
  })

  it('puts the page’s own buttons in their places', async () => {
    const composer = await compose(stage(), html`<inbox-composer conversation-id="priya">
      <button slot="actions-start">Start</button><button slot="actions-end">End</button></inbox-composer>`)
    const x = (selector: string) => composer.element.querySelector(selector)!.getBoundingClientRect().left
    expect(x('[slot="actions-start"]')).to.be.below(x('[slot="actions-end"]'))
    expect(x('[slot="actions-end"]')).to.be.below(composer.sendButton.getBoundingClientRect().left)
  })

  it('inserts a text at the caret and can be focused by the page', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('ab')
    await press('ArrowLeft')
    composer.element.insertText('-')
    await composer.drawn()
    expect(composer.text).to.equal('a-b')
    expect(composer.area.selectionStart).to.equal(2)
    composer.area.blur()
    composer.element.focus()
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
  })

  it('keeps every printable key from a page’s single-key shortcuts, and all of them arrive', async () => {
    const heard: string[] = []
    const stolen = (event: KeyboardEvent) => {
      heard.push(event.key)
      event.preventDefault()
    }
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, stolen)
    try {
      const composer = await compose(stage())
      await type('jk gg?/#1 e')
      expect(composer.text).to.equal('jk gg?/#1 e')
      expect(heard).to.deep.equal([])
      await press('Control', 'b')
      expect(heard).to.include('b')
    } finally {
      for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, stolen)
    }
  })

  it('works beside a page that listens on the way down and looks where a key was pressed', async () => {
    const stolen: string[] = []
    const listen = (event: KeyboardEvent) => {
      if (event.composedPath()[0] instanceof HTMLTextAreaElement) return
      stolen.push(event.key)
      event.preventDefault()
    }
    document.addEventListener('keydown', listen, { capture: true })
    try {
      const composer = await compose(stage())
      await type('jjj')
      expect(composer.text).to.equal('jjj')
      expect(stolen).to.deep.equal([])
    } finally {
      document.removeEventListener('keydown', listen, { capture: true })
    }
  })

  it('has text of at least 16 px where fingers type', async () => {
    const composer = await compose(stage())
    const sheets = composer.element.shadowRoot!.adoptedStyleSheets
      .flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText)
    expect(sheets.some(text =>
      text.includes('(pointer: coarse)') && text.includes('--_size-field: max(16px'))).to.equal(true)
    expect(getComputedStyle(composer.area).fontSize).to.match(/^1[4-9]/)
  })

  it('speaks Portuguese', async () => {
    const { area, sendButton } = await compose(stage(), undefined, 'pt-BR')
    expect(area.getAttribute('aria-label')).to.equal('Responder a Priya Raman')
    expect(sendButton.textContent).to.contain('Enviar')
  })

  it('is accessible in every state', async () => {
    for (const id of ['priya', 'todd', 'pickup', 'haneul', 'legacy']) {
      const composer = await compose(stage(), html`<inbox-composer conversation-id=${id}></inbox-composer>`)
      await expect(composer.element).to.be.accessible()
    }
  }).timeout(30_000)
})

describe('inbox-composer: a key phrase', () => {
  it('offers what fits, in the same shadow root, and highlights nothing', async () => {
    const composer = await compose(stage())
    await type('Well, /h')
    await waitUntil(() => composer.options.length > 0)
    expect(composer.options).to.deep.equal(['/hello', '/hours'])
    expect(composer.highlighted).to.equal(undefined)
    expect(composer.area.getAttribute('aria-activedescendant')).to.equal(null)
    const list = composer.$(`#${composer.area.getAttribute('aria-controls')!}`)
    expect(list.getAttribute('role')).to.equal('listbox')
    expect(list.checkVisibility()).to.equal(true)
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    await waitUntil(() => composer.$('[role="status"]').textContent === '2 canned messages')
    await composer.still()
    await expect(composer.element).to.be.accessible()
  }).timeout(20_000)

  it('shows each as it would be inserted, and inserts the highlighted one in its place', async () => {
    const composer = await compose(stage())
    await type('Well, /h')
    await waitUntil(() => composer.options.length > 0)
    expect(composer.$('.option-text').textContent).to.equal('Hi Priya, this is Mara at Larkspur Bikes. How can I help?')
    await press('ArrowDown')
    await composer.drawn()
    expect(composer.highlighted).to.equal('/hello')
    expect(composer.$(`#${composer.area.getAttribute('aria-activedescendant')!}`).textContent).to.contain('/hello')
    await press('Enter')
    await waitUntil(() => composer.text === 'Well, Hi Priya, this is Mara at Larkspur Bikes. How can I help?')
    await composer.drawn()
    expect(composer.area.selectionStart).to.equal(composer.text.length)
    expect(composer.options).to.deep.equal([])
  })

  it('inserts in the middle of a text, and undo takes it back', async () => {
    const composer = await compose(stage())
    await type('A  B')
    await press('ArrowLeft')
    await press('ArrowLeft')
    await type('/bye')
    await waitUntil(() => composer.highlighted === '/bye')
    await press('Tab')
    await waitUntil(() => composer.text === 'A Thanks, Priya. Ride safely!\nMara Quinn B')
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    await press('Control', 'z')
    await waitUntil(() => composer.text === 'A /bye B')
  })

  it('sends nothing while half a key phrase stands there', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('/ho')
    await waitUntil(() => composer.options.length > 0)
    await press('Enter')
    await composer.drawn()
    expect(composer.text).to.equal('/ho')
    expect(composer.highlighted).to.equal('/hours')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('sends no key phrase that names nothing, says so, and sends it when asked again', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('/wrod')
    await press('Enter')
    await waitUntil(() => composer.shown('.unmet').includes('No canned message “/wrod”'))
    expect(composer.shown('.unmet')).to.contain('Enter again')
    expect(composer.$('[role="status"]').textContent).to.contain('No canned message “/wrod”')
    expect(composer.text).to.equal('/wrod')
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
    await composer.still()
    await expect(composer.element).to.be.accessible()
    await press('Enter')
    await waitUntil(() => lastText(here) === '/wrod')
    await waitUntil(() => composer.shown('.unmet') === '')
  }).timeout(20_000)

  it('takes neither a key held down nor a closed note for an answer', async () => {
    const here = stage()
    const composer = await compose(here)
    await type('/wrod')
    await sendKeys({ down: 'Enter' })
    await sendKeys({ down: 'Enter' })
    await sendKeys({ up: 'Enter' })
    await waitUntil(() => composer.shown('.unmet') !== '')
    await press('Escape')
    await waitUntil(() => composer.shown('.unmet') === '')
    await press('Enter')
    await waitUntil(() => composer.shown('.unmet') !== '')
    expect(composer.text).to.equal('/wrod')
    expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
  })

  it('says by the button too that a key phrase names nothing, and sends it by the button', async () => {
    await withTouch(async () => {
      const here = stage()
      const composer = await compose(here)
      await type('/wrod')
      composer.area.blur()
      await composer.drawn()
      composer.sendButton.click()
      await waitUntil(() => composer.shown('.unmet').includes('Press Send again'))
      expect(composer.text).to.equal('/wrod')
      composer.sendButton.click()
      await waitUntil(() => lastText(here) === '/wrod')
    })
  })

  it('sends a text with more words than a key phrase at once', async () => {
    const here = stage()
    await compose(here)
    await type('/wrod is not here')
    await press('Enter')
    await waitUntil(() => lastText(here) === '/wrod is not here')
  })

  it('sends no key phrase while canned messages are on their way', async () => {
    const here = stage()
    const composer = await compose(here)
    const release = here.world.faults.hold('load:canned')
    await type('/hours')
    await press('Enter')
    await waitUntil(() => composer.shown('.unmet') !== '')
    expect(composer.text).to.equal('/hours')
    release()
    await waitUntil(() => composer.highlighted === '/hours')
    expect(composer.shown('.unmet')).to.equal('')
  })

  it('closes by Escape and changes nothing; Enter then sends what stands there', async () => {
    const here = stage()
    const composer = await compose(here)
    let closedHost = false
    document.addEventListener('keydown', event => { closedHost ||= event.key === 'Escape' }, { once: true })
    await type('/h')
    await waitUntil(() => composer.options.length > 0)
    await press('Escape')
    await composer.drawn()
    expect(composer.options).to.deep.equal([])
    expect(closedHost).to.equal(false)
    expect(composer.text).to.equal('/h')
    await press('Enter')
    await waitUntil(() => lastText(here) === '/h')
  })

  it('takes one by a press, and the focus stays in the text', async () => {
    const composer = await compose(stage())
    await type('/h')
    await waitUntil(() => composer.options.length > 0)
    const option = composer.all('.option')[1]!
    const mousedown = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    option.dispatchEvent(mousedown)
    expect(mousedown.defaultPrevented).to.equal(true)
    option.click()
    await waitUntil(() => composer.text.startsWith('We are open'))
    expect(composer.element.shadowRoot!.activeElement).to.equal(composer.area)
  })

  it('inserts nothing when the host cancels', async () => {
    const composer = await compose(stage())
    let replace: unknown
    composer.element.addEventListener('inbox-insert-canned', event => {
      replace = event.args.replace
      event.preventDefault()
    })
    await type('/hours')
    await waitUntil(() => composer.highlighted === '/hours')
    await press('Enter')
    await aTimeout(0)
    expect(replace).to.deep.equal([0, 6])
    expect(composer.text).to.equal('/hours')
  })

  it('begins with another trigger, or never', async () => {
    const composer = await compose(stage(), html`<inbox-composer conversation-id="priya" trigger="#"></inbox-composer>`)
    await type('/h')
    await composer.drawn()
    expect(composer.options).to.deep.equal([])
    await type(' #h')
    await waitUntil(() => composer.options[0] === '#hello')
    composer.element.trigger = ''
    await composer.drawn()
    expect(composer.options).to.deep.equal([])
  })

  it('closes when the focus leaves', async () => {
    const composer = await compose(stage())
    await type('/h')
    await waitUntil(() => composer.options.length > 0)
    composer.area.blur()
    await waitUntil(() => composer.options.length === 0)
  })

  it('shows strangers’ and teams’ words as text, whatever they hold', async () => {
    const seed = scene()
    const evil = '<img src=x onerror="window.hacked=1">{{contact.name}}<script>window.hacked=1</script>'
    const contacts = seed.contacts!.map((contact): Contact =>
      contact.id === 'contact-priya' ? { ...contact, name: '<svg onload=window.hacked=1>' } : contact)
    const canned = [{ id: 'evil', version: 1, title: evil, keyPhrase: 'evil', text: evil, inboxId: null }]
    const composer = await compose(stage({ seed: { ...seed, contacts, canned } }))
    await type('/evil')
    await waitUntil(() => composer.options.length > 0)
    expect(composer.all('.suggestions img, .suggestions script, .suggestions svg').length).to.equal(0)
    expect(composer.$('.option-text').textContent).to.contain('<svg onload=window.hacked=1>')
    await press('Enter')
    await waitUntil(() => composer.text.includes('onerror'))
    await aTimeout(20)
    expect(window).to.not.have.property('hacked')
  })

  describe('takes what was just sent back by Ctrl+Z', () => {
    const undo = async () => {
      await sendKeys({ down: 'Control' })
      await sendKeys({ press: 'z' })
      await sendKeys({ up: 'Control' })
    }
    const heldStage = () => stage({ undoSend: 5_000 })

    it('in the empty box, and says that the text is back', async () => {
      const here = heldStage()
      const composer = await compose(here)
      await sendKeys({ type: 'Too quick' })
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => composer.text === '')
      await undo()
      await waitUntil(() => composer.text === 'Too quick')
      await waitUntil(() => composer.$('[role="status"]').textContent === en.takenBack, 'the words for it')
      expect(here.inbox.outbox.unsent.get()).to.deep.equal([])
      await undo()
      await composer.drawn()
      expect(composer.$('[role="status"]').textContent, 'nothing is left to take back').to.equal(en.takenBack)
    })

    it('and never calls sent what was taken back elsewhere', async () => {
      const here = heldStage()
      const composer = await compose(here)
      await sendKeys({ type: 'Too quick' })
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => composer.text === '')
      await here.inbox.actions.run('edit', { commandId: here.inbox.outbox.unsent.get()[0]!.command.id })
      await waitUntil(() => composer.text === 'Too quick')
      expect(composer.$('[role="status"]').textContent).to.equal('')
    })

    it('unless a host says no, it has left, or something was written since', async () => {
      const here = heldStage()
      const composer = await compose(here)
      await sendKeys({ type: 'Too quick' })
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => composer.text === '')
      composer.element.addEventListener('inbox-undo-send', event => { event.preventDefault() }, { once: true })
      await undo()
      await composer.drawn()
      expect(here.inbox.outbox.unsent.get().length).to.equal(1)

      here.clock.advance(1_000)
      await sendKeys({ type: 'abc' })
      for (let letters = 0; letters < 3; letters++) await sendKeys({ press: 'Backspace' })
      await undo()
      await composer.drawn()
      expect(composer.text, 'the box takes its own step back').to.equal('abc')
      expect(here.inbox.outbox.unsent.get().length).to.equal(1)

      here.clock.advance(4_000)
      await waitUntil(() => here.inbox.outbox.unsent.get().length === 0, 'it left')
      await undo()
      await composer.drawn()
      expect(composer.text).not.to.contain('Too quick')
    })
  })
})
