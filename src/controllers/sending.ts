import type { ReactiveControllerHost } from 'lit'
import type { ActionArgs, ActionId, ActionResult } from '../state/actions.js'
import type { WrittenHere } from '../state/widgets/writing-desk.js'

type Ended<A extends ActionId> =
  | { readonly state: 'done', readonly result: ActionResult<A> }
  | { readonly state: 'canceled' | 'refused' }

export interface SendingOptions {
  /** What the agent sees, and means. */
  readonly written: () => WrittenHere | undefined
  /** Whether nothing speaks against sending it. */
  readonly allows: () => boolean
  readonly send: (args: ActionArgs<'send'>) => Promise<Ended<'send'>>
  readonly undoSend: (args: ActionArgs<'undo-send'>) => Promise<Ended<'undo-send'>>
}

/** What became of a text, for speech. */
export type Sent = 'sent' | 'noted' | 'failed' | 'taken-back'

/** Sends what is written, takes it back, and knows what became of it. */
export class Sending {
  readonly #host: ReactiveControllerHost
  readonly #options: SendingOptions
  #last: Sent | undefined

  constructor(host: ReactiveControllerHost, options: SendingOptions) {
    this.#host = host
    this.#options = options
  }

  get last(): Sent | undefined {
    return this.#last
  }

  /** Another text: nothing became of it yet. */
  begin(): void {
    this.#last = undefined
  }

  readonly send = async (): Promise<void> => {
    const { written, allows } = this.#options
    const here = written()
    if (!allows()) return
    const text = here?.widget.ready() ?? null
    if (!here || text === null) return
    const { conversationId, kind, widget } = here
    // The same words are heard again only after silence.
    this.begin()
    const outcome = await this.#options.send({ conversationId, text, kind })
    if (outcome.state !== 'done') widget.stay()
    if (here !== written() || outcome.state === 'canceled') return
    // Whoever took it back says so.
    if (outcome.state === 'done' && widget.isTakenBack(outcome.result)) return
    this.#tell(outcome.state === 'refused' ? 'failed' : kind === 'note' ? 'noted' : 'sent')
  }

  readonly undo = async (): Promise<void> => {
    const { written, undoSend } = this.#options
    const here = written()
    if (!here) return
    const outcome = await undoSend({ conversationId: here.conversationId })
    if (here === written() && outcome.state === 'done' && outcome.result) this.#tell('taken-back')
  }

  #tell(sent: Sent): void {
    this.#last = sent
    this.#host.requestUpdate()
  }
}
