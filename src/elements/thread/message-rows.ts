import type { ReactiveControllerHost } from 'lit'
import { nothing } from 'lit'
import { CopyController } from '../../controllers/copy.js'
import { LateHelp } from '../../controllers/late-help.js'
import type { MessageActs } from '../../controllers/message-acts.js'
import { MinuteController } from '../../controllers/minute.js'
import { StoreController } from '../../controllers/store-controller.js'
import { watch } from '../../controllers/watch.js'
import type { Message } from '../../model/message.js'
import type { MessageRow, MessageThread, Party, RowPlace, Unsent } from '../../state/widgets/thread.js'
import { isPending } from '../../state/widgets/thread.js'
import type { UnsentWordOptions } from '../parts/unsent.js'
import type { MessagePlace } from './message-row.js'
import { messageRow } from './message-row.js'
import type { FailureOptions, StateOptions } from './message-state.js'
import { deliveryState, unsentState } from './message-state.js'

export interface MessageRowsOptions {
  readonly widget: () => MessageThread | undefined
  readonly party: () => Party | undefined
  readonly acts: MessageActs
  readonly copy: CopyController
  readonly words: () => Pick<UnsentWordOptions, 'terms' | 'format' | 'sentences'>
}

/** The rows of a thread: each is drawn again when its own message changes, or what its look depends on besides. */
export class MessageRows {
  readonly #options: MessageRowsOptions
  readonly #again: StoreController<ReadonlySet<string>>
  readonly #looked: StoreController<{ readonly size: number }>
  readonly #waiting: StoreController<boolean>
  /** Counts down to the next try, while a message waits for one. */
  readonly #second: MinuteController
  readonly #late: LateHelp
  /** Messages that were on their way while they were shown. */
  readonly #lined = new Set<string>()

  constructor(host: ReactiveControllerHost, options: MessageRowsOptions) {
    const { widget } = options
    this.#options = options
    this.#again = new StoreController(host, () => widget()?.again)
    this.#looked = new StoreController<{ readonly size: number }>(host, () => widget()?.looked)
    this.#waiting = new StoreController(host, () => widget()?.waiting)
    this.#second = new MinuteController(host, () => this.#waiting.value ? widget() : undefined, 1_000)
    this.#late = new LateHelp(host)
  }

  /** `day`: today, which words of time depend on. */
  draw(id: string, neighbors: RowPlace, place: MessagePlace, day: string): unknown {
    const store = this.#widget!.row(id, neighbors)
    return watch(store, row => this.#row(row, place), `${Object.values(place).join()} ${day} ${this.#lookOf(id)}`)
  }

  get #widget(): MessageThread | undefined {
    return this.#options.widget()
  }

  /** What a row's look depends on besides its record, its place and the day. */
  #lookOf(id: string): string {
    const { acts, party, words } = this.#options
    const message = this.#widget?.message(id)
    const late = message ? this.#late.ready(message, party()) : ''
    const failure = message?.delivery === 'failed' ? Object.values(this.#failureOf(message)).join() : ''
    const second = message && isPending(message) ? this.#second.value : 0
    return `${acts.isWhole(id)} ${acts.isUnfolded(id)} ${failure} ${late} ${second} ${words().terms.language}`
  }

  /** What can be done about it, should it not have been delivered. */
  #failureOf({ id, text }: Message): FailureOptions {
    const isCopied = this.#options.copy.copied === text
    return {
      again: this.#again.value?.has(id) ? 'done' : this.#widget?.canSend() ? 'offered' : 'none',
      copy: text === '' || !CopyController.isPossible ? 'none' : isCopied ? 'done' : 'offered',
    }
  }

  #row(row: MessageRow | undefined, place: MessagePlace) {
    if (!row) return nothing
    const { acts, words } = this.#options
    const { id, kind } = row.message
    if (isPending(row.message) && kind === 'message') this.#lined.add(id)
    const options: StateOptions = {
      ...words(), now: this.#widget?.now() ?? 0, hasLine: this.#lined.has(id), isOpen: acts.isUnfolded(id),
    }
    const state = isPending(row.message)
      ? watch(this.#widget!.unsent(id), unsent => this.#unsent(unsent, options), this.#stateKey(id))
      : deliveryState(row, options, this.#failureOf(row.message))
    return messageRow(row, place, { ...options, state, isWhole: acts.isWhole(id) })
  }

  #unsent(unsent: Unsent | undefined, options: StateOptions) {
    const isNotFound = unsent !== undefined && (this.#widget?.isNotFound(unsent) ?? false)
    return unsentState(unsent, { ...options, isNotFound })
  }

  /** What the look of a message on its way depends on besides itself. */
  #stateKey(id: string): string {
    return `${this.#second.value} ${this.#options.acts.isUnfolded(id)} ${this.#looked.value?.size}`
  }
}
