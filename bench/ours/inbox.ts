import { createMemoryWorld } from '../../src/backend/memory/index.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxElement } from '../../src/elements/base/inbox-element.js'
import type { Clock } from '../../src/lib/clock.js'
import type { Query } from '../../src/backend/queries.js'
import { createInbox } from '../../src/state/inbox.js'
import type { Inbox } from '../../src/state/inbox.js'
import { ME, NOW } from '../page/data.js'
import { until } from '../page/frames.js'

/** Shows `NOW` throughout; what waits, waits as long as elsewhere. */
const clock: Clock = {
  now: () => NOW,
  after(delay, callback) {
    const timer = setTimeout(callback, delay)
    return () => { clearTimeout(timer) }
  },
}

/**
 * Makes inboxes over one world, connected and with nothing loaded. The back end is not what is measured: `first` is
 * asked once beforehand, so that its index stands.
 */
export const inboxes = async (seed: Seed, first: Query): Promise<() => Promise<Inbox>> => {
  const world = createMemoryWorld(seed, { clock })
  const { signal } = new AbortController()
  await world.backend(ME).load(first, signal)
  return async () => {
    const inbox = createInbox({ backend: world.backend(ME), device: createMemoryDevice(), clock, undoSend: 0 })
    inbox.start()
    await until(() => inbox.session.get().status === 'ready')
    return inbox
  }
}

export const put = (box: HTMLElement, tag: string, inbox: Inbox): InboxElement => {
  const element = document.createElement(tag) as InboxElement
  element.inbox = inbox
  box.append(element)
  return element
}
