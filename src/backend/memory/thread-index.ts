import type { Message } from '../../model/message.js'

const NONE: readonly Message[] = []

/** The messages of each conversation, ascending by `seq`. */
export class ThreadIndex {
  readonly #threads = new Map<string, Message[]>()

  of(conversationId: string): readonly Message[] {
    return this.#threads.get(conversationId) ?? NONE
  }

  /** Adds a message, or puts its new version in the old one's place. */
  set(message: Message): void {
    const thread = this.#threads.get(message.conversationId)
    if (!thread) {
      this.#threads.set(message.conversationId, [message])
      return
    }
    const index = this.indexFrom(message.conversationId, message.seq)
    thread.splice(index, thread[index]?.id === message.id ? 1 : 0, message)
  }

  /** The index of the first message whose `seq` is not smaller. */
  indexFrom(conversationId: string, seq: number): number {
    const thread = this.of(conversationId)
    let low = 0
    let high = thread.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (thread[middle]!.seq < seq) low = middle + 1
      else high = middle
    }
    return low
  }
}
