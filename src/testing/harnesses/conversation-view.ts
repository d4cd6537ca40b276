import type { ComposerHarness } from './composer.js'
import { composerHarness } from './composer.js'
import type { ConversationHeaderHarness } from './conversation-header.js'
import { conversationHeaderHarness } from './conversation-header.js'
import type { MessageListHarness } from './message-list.js'
import { messageListHarness } from './message-list.js'
import { HarnessError } from './harness-error.js'
import { firstIn, messageIn } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-conversation-view`: three elements, one below the other. */
export interface ConversationViewHarness {
  readonly element: Element
  /** What stands where no conversation is open; empty: one is. */
  readonly message: string
  readonly header: ConversationHeaderHarness
  readonly messages: MessageListHarness
  readonly composer: ComposerHarness
  /** Waits until header, messages and composer show the conversation, or until it says that none is open. */
  ready(): Promise<void>
}

/** Looks at and drives an `inbox-conversation-view`. */
export const conversationViewHarness = (element: Element): ConversationViewHarness => {
  const part = <H>(tag: string, harness: (element: Element) => H): H => {
    const found = firstIn(element, tag)
    if (!found) throw new HarnessError(`no <${tag}> in the conversation`)
    return harness(found)
  }
  return {
    element,
    get message() { return messageIn(element) },
    get header() { return part('inbox-conversation-header', conversationHeaderHarness) },
    get messages() { return part('inbox-message-list', messageListHarness) },
    get composer() { return part('inbox-composer', composerHarness) },
    async ready() {
      await waitFor(() => messageIn(element) !== '' || firstIn(element, 'inbox-message-list'), 'the conversation')
      if (messageIn(element) !== '') return
      await this.header.ready()
      await this.messages.ready()
      await this.composer.ready()
    },
  }
}
