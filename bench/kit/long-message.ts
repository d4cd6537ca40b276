import '../../src/define/inbox-message-list.js'
import type { Message } from '../../src/model/message.js'
import { liveMessages } from '../page/data.js'
import { frame, settle } from '../page/frames.js'
import { thread } from '../ours/thread.js'

const SENTENCE = 'The chain ring clicks when I pedal hard uphill, see https://example.com/notes and call +14155550111. '

/** A message of so many characters comes into an open thread: milliseconds until it is painted. */
export const longMessage = async (length: number): Promise<number> => {
  const box = document.querySelector<HTMLElement>('#box')!
  const mounted = await (await thread(100, { input: false, paged: true }))(box)
  await settle()
  const message: Message = { ...liveMessages(1_000, 1)[0]!, text: SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length) }
  const from = performance.now()
  mounted.append!([message])
  while (!mounted.root().querySelector(`[data-id="${message.id}"] .bubble`)) await Promise.resolve()
  mounted.root().querySelector(`[data-id="${message.id}"]`)!.getBoundingClientRect()
  const drawn = performance.now() - from
  await frame()
  mounted.unmount()
  return drawn
}
