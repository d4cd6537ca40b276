import { inSlices } from '../../lib/slices.js'
import type { Conversation } from '../../model/conversation.js'
import { OrderedRows } from '../rules/ordered-rows.js'
import type { Findable, SearchPlace, Sought } from '../rules/search.js'
import { compareFound, findableConversation, isNarrower, placeOfConversation } from '../rules/search.js'

/** A conversation as searches look at it. */
export interface Entry extends SearchPlace, Findable {
  readonly conversation: Conversation
}

/** What is looked for, and among which of them. */
export interface Wish {
  readonly wanted: (entry: Entry) => boolean
  readonly limit: number
  readonly after: SearchPlace | undefined
  readonly signal?: AbortSignal | undefined
  /** What is typed, where it is that which decides; `scope` names all else that does. */
  readonly typed?: { readonly sought: Sought, readonly scope: string }
}

export interface FoundRows {
  readonly rows: readonly Conversation[]
  /** Whether others follow. */
  readonly more: boolean
}

/** All that something typed finds: what is typed on can only be among these. */
interface Narrowed {
  readonly typed: NonNullable<Wish['typed']>
  readonly version: number
  readonly entries: readonly Entry[]
}

/** How many are looked at between two looks at the clock. */
const BLOCK = 256
/** Where something changes again and again while one looks, the answer is as good as the moment allows. */
const MOST_TRIES = 3

const entryOf = (conversation: Conversation): Entry =>
  ({ ...placeOfConversation(conversation), ...findableConversation(conversation), conversation })

/**
 * All conversations in the order in which searches find them, the newest first: who wants a few looks at no more than
 * it takes. It is made in slices, and looked through in slices, so that the page has its turns.
 */
export class ConversationBook {
  readonly #source: () => Iterable<Conversation>
  readonly #version: () => number
  #byId = new Map<string, Entry>()
  #entries = new OrderedRows<SearchPlace, Entry>(compareFound)
  #making: Promise<void> | null = null
  #isMade = false
  #narrowed: Narrowed | null = null

  /** `source`: every conversation; goes on where it was when they change. `version`: another one after any change. */
  constructor(source: () => Iterable<Conversation>, version: () => number) {
    this.#source = source
    this.#version = version
  }

  /** Resolves when all of them are in it. */
  async ready(): Promise<void> {
    while (!this.#isMade) await (this.#making ??= this.#make(this.#byId))
  }

  update(id: string, after: Conversation | undefined): void {
    if (!this.#making) return
    const before = this.#byId.get(id)
    if (before) this.#entries.remove(before)
    this.#byId.delete(id)
    if (after) this.#add(after)
  }

  /** Forgets all: others take their place. */
  clear(): void {
    this.#byId = new Map()
    this.#entries = new OrderedRows<SearchPlace, Entry>(compareFound)
    this.#making = this.#narrowed = null
    this.#isMade = false
  }

  /** The first ones behind a place that are wanted. */
  async find(wish: Wish): Promise<FoundRows> {
    for (let tries = 1; ; tries++) {
      await this.ready()
      const version = this.#version()
      const found = await this.#look(wish, version)
      if (version === this.#version() || tries === MOST_TRIES) return found
    }
  }

  async #make(byId: ReadonlyMap<string, Entry>): Promise<void> {
    const pause = inSlices()
    let count = 0
    for (const one of this.#source()) {
      // What changed meanwhile is here already.
      if (!byId.has(one.id)) this.#add(one)
      if (++count % BLOCK === 0) await pause()
      if (byId !== this.#byId) return
    }
    this.#isMade = true
  }

  #add(conversation: Conversation): void {
    const entry = entryOf(conversation)
    this.#byId.set(entry.id, entry)
    this.#entries.insert(entry)
  }

  async #look({ wanted, limit, after, signal, typed }: Wish, version: number): Promise<FoundRows> {
    const pause = inSlices(signal)
    const among = typed && after === undefined ? this.#among(typed, version) : null
    const found: Entry[] = []
    let last = after
    let from = 0
    for (;;) {
      const block = among ? among.slice(from, from + BLOCK) : this.#entries.behind(last, BLOCK)
      for (const entry of block) if (wanted(entry)) found.push(entry)
      // One more than asked for tells whether it goes on.
      if (block.length < BLOCK || found.length > limit) break
      last = block.at(-1)
      from += BLOCK
      await pause()
    }
    const isWhole = found.length <= limit
    if (isWhole && typed && after === undefined) this.#narrowed = { typed, version, entries: found }
    return { rows: found.slice(0, limit).map(entry => entry.conversation), more: !isWhole }
  }

  /** All that may be found, where something shorter was looked for just now. */
  #among({ sought, scope }: NonNullable<Wish['typed']>, version: number): readonly Entry[] | null {
    const known = this.#narrowed
    return known?.version === version && known.typed.scope === scope && isNarrower(sought, known.typed.sought)
      ? known.entries
      : null
  }
}
