import type { ReactiveControllerHost } from 'lit'
import type { ActionArgs, ActionId, ActionResult } from '../state/actions.js'
import type { MessageThread, UnsentAct } from '../state/widgets/thread.js'
import type { CopyController } from './copy.js'

type Ended<A extends ActionId> =
  | { readonly state: 'done', readonly result: ActionResult<A> }
  | { readonly state: 'canceled' | 'refused' }

export interface MessageActsOptions {
  readonly widget: () => MessageThread | undefined
  readonly copy: CopyController
  /** Moves the focus to a message. */
  readonly focus: (messageId: string) => void
  readonly sendAgain: (messageId: string) => Promise<Ended<'send-again'>>
  readonly decide: (act: UnsentAct, args: ActionArgs<UnsentAct>) => Promise<Ended<UnsentAct>>
}

/** What became of what an agent just did, for speech. */
export type ActEnd = 'arrived' | 'not-arrived' | 'taken-back'

/** What the buttons of messages do, and what they leave open: long texts shown whole, states shown in full. */
export class MessageActs {
  readonly #host: ReactiveControllerHost
  readonly #options: MessageActsOptions
  readonly #whole = new Set<string>()
  readonly #unfolded = new Set<string>()
  #end: ActEnd | undefined

  constructor(host: ReactiveControllerHost, options: MessageActsOptions) {
    this.#host = host
    this.#options = options
  }

  get end(): ActEnd | undefined {
    return this.#end
  }

  /** Whether a long text is shown whole. */
  isWhole(messageId: string): boolean {
    return this.#whole.has(messageId)
  }

  /** Whether a state is shown in full. */
  isUnfolded(messageId: string): boolean {
    return this.#unfolded.has(messageId)
  }

  /** One listener for the buttons of all messages. */
  readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]')
    if (!button) return
    const id = button.closest<HTMLElement>('[data-id]')?.dataset['id']
    const act = button.dataset['act']
    const { widget, copy } = this.#options
    if (act === 'load') widget()?.retryPage()
    else if (id === undefined) return
    else if (act === 'show-whole') this.#showWhole(id)
    else if (act === 'copy') void copy.copy(widget()?.message(id)?.text ?? '')
    else if (act === 'send-again') void this.#sendAgain(id)
    else if (act === 'unfold') this.#unfold(id)
    else void this.#decide(act as UnsentAct, id)
  }

  #unfold(id: string): void {
    if (!this.#unfolded.delete(id)) this.#unfolded.add(id)
    this.#host.requestUpdate()
  }

  #showWhole(id: string): void {
    this.#whole.add(id)
    this.#options.focus(id)
  }

  async #sendAgain(id: string): Promise<void> {
    const widget = this.#options.widget()
    if (!widget?.beginAgain(id)) return
    const { state } = await this.#options.sendAgain(id)
    if (state === 'canceled') widget.stopAgain(id)
  }

  async #decide(act: UnsentAct, id: string): Promise<void> {
    const widget = this.#options.widget()
    const commandId = widget?.unsent(id).get()?.command.id
    if (!widget || commandId === undefined) return
    this.#end = undefined
    const outcome = await this.#options.decide(act, { commandId })
    if (outcome.state !== 'done' || widget !== this.#options.widget()) return
    if (act === 'check') this.#end = outcome.result === true ? 'arrived' : 'not-arrived'
    if (act === 'check' && outcome.result === false) this.#unfolded.add(id)
    if (act === 'edit' && outcome.result === true) {
      this.#end = 'taken-back'
      widget.enter()
    }
    this.#host.requestUpdate()
  }
}
