/** A telephone to play the customer with. It talks to the simulated carrier, never to the inbox. */
import type { Message } from 'inbox-elements'
import { simulator } from './backend.js'
import { byId, make } from './dom.js'
import { entry } from './menu.js'
import { SCRIPTS } from './scripts.js'
import { word } from './words.js'

const CHANNELS: Readonly<Record<string, string>> = {
  'shop-sms': 'SMS', 'shop-whatsapp': 'WhatsApp', 'shop-web': 'Web', 'workshop-sms': 'SMS', 'rental-mail': 'Mail',
}

interface Line {
  readonly channelId: string
  readonly address: string
  readonly label: string
}

const LINES: readonly Line[] = SCRIPTS.map(({ channel, from, name }) =>
  ({ channelId: channel, address: from, label: `${name || from} · ${CHANNELS[channel] ?? channel}` }))

const newNumber = (): Line => {
  const address = `+1415555${String(1000 + Date.now() % 9000)}`
  return { channelId: 'shop-sms', address, label: `${address} · SMS` }
}

class DemoPhone extends HTMLElement {
  #line: Line = LINES[0]!
  #shown: Line | undefined
  #look: ReturnType<typeof setInterval> | undefined
  #own: Line[] = []
  readonly #thread = make('ol', { className: 'phone-thread' })
  readonly #text = make('input', { className: 'phone-text', autocomplete: 'off', enterKeyHint: 'send' })
  readonly #lines = make('select', { className: 'phone-lines' })
  #stop: (() => void) | undefined

  connectedCallback(): void {
    this.hidden = true
    this.#draw()
    document.addEventListener('crm-language', this.#draw)
    this.#stop = simulator.onOutbound(({ conversation }) => {
      if (conversation.address === this.#line.address) void this.#show()
    })
  }

  disconnectedCallback(): void {
    document.removeEventListener('crm-language', this.#draw)
    this.#stop?.()
    clearInterval(this.#look)
  }

  toggle(): void {
    this.hidden = !this.hidden
    clearInterval(this.#look)
    if (this.hidden) return
    void this.#show()
    // A phone that lies open: what is delivered meanwhile is read.
    this.#look = setInterval(() => { void this.#show() }, 2_000)
    this.#text.focus()
  }

  readonly #draw = (): void => {
    this.setAttribute('role', 'complementary')
    this.ariaLabel = word('phone')
    this.#lines.ariaLabel = word('customer')
    this.#lines.replaceChildren(
      ...[...LINES, ...this.#own].map((line, index) => make('option', { value: String(index), textContent: line.label })),
      make('option', { value: 'new', textContent: word('newNumber') }))
    this.#lines.value = String([...LINES, ...this.#own].indexOf(this.#line))
    this.#lines.onchange = () => { this.#pick() }
    this.#text.placeholder = word('write')
    this.#text.ariaLabel = word('write')
    this.#text.oninput = () => { void this.#typing() }
    const form = make('form', { className: 'phone-form' },
      this.#text, make('button', { className: 'phone-send', textContent: word('send') }))
    form.addEventListener('submit', event => {
      event.preventDefault()
      void this.#send()
    })
    const close = make('button', { type: 'button', className: 'phone-close', textContent: '×', ariaLabel: word('hidePhone') })
    close.addEventListener('click', () => { this.toggle() })
    this.replaceChildren(make('div', { className: 'phone-head' }, this.#lines, close), this.#thread, form)
  }

  #pick(): void {
    if (this.#lines.value === 'new') {
      this.#line = newNumber()
      this.#own.push(this.#line)
      this.#draw()
    } else {
      this.#line = [...LINES, ...this.#own][Number(this.#lines.value)]!
    }
    void this.#show()
  }

  async #send(): Promise<void> {
    const text = this.#text.value
    if (text.trim() === '') return
    this.#text.value = ''
    await this.#typing()
    await simulator.receive({ channelId: this.#line.channelId, from: this.#line.address, text })
    await this.#show()
  }

  async #typing(): Promise<void> {
    const [first] = await simulator.thread(this.#line.channelId, this.#line.address)
    if (first) simulator.typing(first.conversationId, this.#text.value !== '')
  }

  async #show(): Promise<void> {
    const messages = await simulator.thread(this.#line.channelId, this.#line.address)
    const shown = messages.filter(message => message.kind === 'message')
    if (shown.length !== this.#thread.childElementCount || this.#shown !== this.#line) {
      this.#shown = this.#line
      this.#thread.replaceChildren(...shown.map(bubble))
      this.#thread.scrollTop = this.#thread.scrollHeight
    }
    if (!this.hidden) await this.#read(shown)
  }

  /** The customer looks at it: their phone tells the carrier. */
  async #read(messages: readonly Message[]): Promise<void> {
    for (const { id, delivery } of messages.slice(-5)) {
      if (delivery === 'sent' || delivery === 'delivered') await simulator.report(id, 'read')
    }
  }
}

const bubble = (message: Message): HTMLLIElement =>
  make('li', { className: message.direction === 'in' ? 'mine' : 'theirs', dir: 'auto', textContent: message.text })

export const definePhone = (): void => { customElements.define('demo-phone', DemoPhone) }

export const phoneButton = (): HTMLButtonElement => {
  const button = entry('showPhone', () => { byId<DemoPhone>('phone').toggle() })
  button.className = 'top-button'
  return button
}
