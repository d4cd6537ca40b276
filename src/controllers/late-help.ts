import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { linksReady, loadLinks, mayHoldLinks } from '../lib/links.js'
import { loadPhones, phonesReady } from '../lib/phone.js'
import type { Message } from '../model/message.js'
import type { Party } from '../state/widgets/thread.js'

const hints = new WeakMap<Message, boolean>()

const wantsLinks = (message: Message): boolean => {
  let hint = hints.get(message)
  if (hint === undefined) hints.set(message, hint = mayHoldLinks(message.text))
  return hint
}

const wantsPhones = ({ kind, direction, event }: Message, party: Party | undefined): boolean =>
  kind === 'event' ? event?.type === 'called' : direction === 'in' && !party?.contact?.name

/** Brings what finds links and what writes numbers once a message needs it: most do not, and come up without. */
export class LateHelp implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #isAsked = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** What a message needs and has, as a word: another one means that it looks different now. */
  ready(message: Message, party: Party | undefined): string {
    const links = wantsLinks(message)
    const phones = wantsPhones(message, party)
    const isMissing = (links && !linksReady()) || (phones && !phonesReady())
    if (isMissing) this.#bring(links, phones)
    return `${links && linksReady()} ${phones && phonesReady()}`
  }

  hostDisconnected(): void {
    this.#isAsked = false
  }

  #bring(links: boolean, phones: boolean): void {
    if (this.#isAsked) return
    this.#isAsked = true
    void Promise.all([links && loadLinks(), phones && loadPhones()]).then(() => {
      this.#isAsked = false
      this.#host.requestUpdate()
    })
  }
}
