import { createId } from '../../../lib/ids.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal } from '../check.js'

export const repeatingCases = area('repeating a command', [
  ['a message sent twice with one id stands there once', ['send', 'duplicates'], async ({ as }) => {
    const noel = await as('noel')
    const command = {
      id: createId(), type: 'send-message', conversationId: 'fresh', messageId: createId(), kind: 'message',
      text: 'Only once', attachmentIds: [],
    } as const
    const first = await noel.do(command)
    const second = await noel.do(command)
    equal(pick(second.changes, 'message'), pick(first.changes, 'message'), 'both receipts name the same message')
    equal((await noel.messages('fresh')).filter(one => one.text === 'Only once').length, 1, 'in the thread')
  }],
  ['so does one sent five times at once', ['send', 'duplicates'], async ({ as }) => {
    const noel = await as('noel')
    const command = {
      id: createId(), type: 'send-message', conversationId: 'fresh', messageId: createId(), kind: 'message',
      text: 'Only once', attachmentIds: [],
    } as const
    const receipts = await Promise.all(Array.from({ length: 5 }, () => noel.do(command)))
    equal(new Set(receipts.map(one => pick(one.changes, 'message').seq)).size, 1, 'one place in the thread')
    equal((await noel.messages('fresh')).filter(one => one.text === 'Only once').length, 1, 'in the thread')
  }],
  ['a repeated command is not told again', ['close', 'note', 'duplicates'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen()
    const command = { id: createId(), type: 'close', conversationId: 'fresh' } as const
    await noel.do(command)
    await noel.do(command)
    const { id } = await noel.send('long', 'The end', 'note')
    await probe.until(() => probe.of('message', id).length > 0, 'the end')
    equal(probe.of('message').filter(one => one.value?.event?.type === 'closed').length, 1, 'lines on the stream')
  }],
  ['a late repetition does not undo what came between', ['close', 'duplicates'], async ({ as }) => {
    const noel = await as('noel')
    const close = { id: createId(), type: 'close', conversationId: 'fresh' } as const
    await noel.do(close)
    await noel.do({ type: 'reopen', conversationId: 'fresh' })
    await noel.do(close)
    equal((await noel.conversation('fresh')).status, 'open', 'the status')
  }],
  ['a claim repeated is no conflict with itself', ['assign', 'duplicates'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const claim = {
      id: createId(), type: 'assign', conversationId: 'fresh', assigneeId: noel.id, expectedAssigneeId: null,
    } as const
    await noel.do(claim)
    await noel.do({ type: 'assign', conversationId: 'fresh', assigneeId: tova.id, expectedAssigneeId: noel.id })
    await noel.do(claim)
    equal((await tova.conversation('fresh')).assigneeId, tova.id, 'who has it')
  }],
])
