import { fixture, html } from '@open-wc/testing'
import '../../../src/define/inbox-message-list.js'
import type { InboxMessageList } from '../../../src/elements/thread/inbox-message-list.js'
import type { ThreadWorld, WorldOptions } from './thread-world.js'
import { threadWorld } from './thread-world.js'

/** Waits until something is so, frame by frame. */
export const until = async <T>(check: () => T | undefined | null | false, what = 'it'): Promise<T> => {
  for (let frame = 0; frame < 300; frame++) {
    const found = check()
    if (found !== undefined && found !== null && found !== false) return found
    await nextFrame()
  }
  throw new Error(`Never came: ${what}`)
}

export const nextFrame = (): Promise<number> => new Promise(resolve => { requestAnimationFrame(resolve) })

/** After a frame was painted: what stands there is what people saw. */
export const painted = (): Promise<void> => new Promise(resolve => {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { resolve() }
    port2.postMessage(null)
  })
})

export interface ThreadPage extends ThreadWorld {
  readonly list: InboxMessageList
  readonly scroller: HTMLElement
  rows(): readonly HTMLElement[]
  row(id: string): HTMLElement | null
  /** CSS pixels below the view. */
  below(): number
}

/** A thread in a box of 400 by 500 CSS pixels, opened and drawn. */
export const openThread = async (
  options: WorldOptions = {}, { width = 400, height = 500, world = threadWorld(options) } = {},
): Promise<ThreadPage> => {
  const box = document.createElement('div')
  box.style.cssText = `inline-size: ${width}px; block-size: ${height}px`
  document.body.append(box)
  const list = await fixture<InboxMessageList>(
    html`<inbox-message-list .inbox=${world.inbox} conversation-id="talk"></inbox-message-list>`, { parentNode: box })
  const root = list.shadowRoot!
  const scroller = await until(() => root.querySelector<HTMLElement>('.scroll'), 'the thread')
  await until(() => root.querySelector('.row'), 'a message')
  await painted()
  return {
    ...world,
    list,
    scroller,
    rows: () => [...root.querySelectorAll<HTMLElement>('.row')],
    row: id => root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`),
    below: () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop,
  }
}

const WORDS = ['desk', 'legs', 'arrive', 'Thursday', 'please', 'thanks', 'order', 'delivery', 'where', 'it', 'is', 'now']

/** So many messages of many lengths, back and forth. */
export const chatter = (count: number) => Array.from({ length: count }, (_, index) => ({
  text: `${index + 1} ${Array.from({ length: 1 + index * 7 % 40 }, (_unused, word) => WORDS[(index + word) % WORDS.length]).join(' ')}`,
  ...index % 3 === 1 && { direction: 'out' as const, authorId: 'tom', delivery: 'delivered' as const },
}))
