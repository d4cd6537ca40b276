import { createId } from '../../../lib/ids.js'
import { area } from '../case.js'
import { abortedWith, equal, holds, refusedSomehow } from '../check.js'
import { inTime } from '../waiting.js'

const gone = (): DOMException => new DOMException('The agent went elsewhere', 'AbortError')

export const givingUpCases = area('giving up and closing', [
  ['a query given up rejects with the signal\'s reason', [], async ({ as }) => {
    const { backend } = await as('noel')
    const reason = gone()
    const early = backend.load({ type: 'conversations', filter: {}, sort: 'newest', limit: 5 }, AbortSignal.abort(reason))
    await abortedWith(early, reason, 'given up before')
    const controller = new AbortController()
    const late = backend.load({ type: 'messages', conversationId: 'long', limit: 5 }, controller.signal)
    controller.abort(reason)
    await abortedWith(late, reason, 'given up meanwhile')
  }],
  ['a command given up beforehand has no effect', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const reason = gone()
    const command = { id: createId(), type: 'close', conversationId: 'fresh' } as const
    await abortedWith(noel.backend.execute(command, AbortSignal.abort(reason)), reason, 'the command')
    equal((await noel.conversation('fresh')).status, 'open', 'the status')
  }],
  ['an answered query does not mind a late abort', [], async ({ as }) => {
    const noel = await as('noel')
    const controller = new AbortController()
    const page = await noel.backend.load({ type: 'tags' }, controller.signal)
    controller.abort(gone())
    holds(page.items.length > 0, 'the page')
  }],
  ['after close nothing answers and nothing is heard', ['note'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [closed, open] = [tova.listen(), noel.listen()]
    await inTime(tova.backend.close(), 'close')
    const { id } = await noel.send('fresh', 'Too late', 'note')
    await open.until(() => open.of('message', id).length > 0, 'the note for others')
    equal([closed.all, closed.heard], [[], []], 'what the closed one heard')
    const { signal } = new AbortController()
    await refusedSomehow(inTime(tova.backend.load({ type: 'tags' }, signal), 'a query'), 'a query')
    const command = { id: createId(), type: 'close', conversationId: 'fresh' } as const
    await refusedSomehow(inTime(tova.backend.execute(command, signal), 'a command'), 'a command')
    equal((await noel.conversation('fresh')).status, 'open', 'the command had no effect')
  }],
  ['after close it can be connected again, and begins anew', ['note'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    await tova.backend.close()
    const { signal } = new AbortController()
    await inTime(tova.backend.connect(signal), 'connecting again')
    await inTime(tova.backend.load({ type: 'tags' }, signal), 'a query')
    const heard = tova.listen()
    const { id } = await noel.send('fresh', 'Welcome back', 'note')
    await heard.until(() => heard.of('message', id).length > 0, 'what others do')
  }],
  ['a connection given up beforehand opens nothing', [], async ({ as }) => {
    const noel = await as('noel')
    await noel.backend.close()
    const reason = gone()
    await abortedWith(noel.backend.connect(AbortSignal.abort(reason)), reason, 'given up before')
    await refusedSomehow(inTime(noel.backend.load({ type: 'tags' }, new AbortController().signal), 'a query'), 'a query')
  }],
  ['close may be called twice', [], async ({ as }) => {
    const noel = await as('noel')
    await noel.backend.close()
    await inTime(noel.backend.close(), 'the second close')
  }],
])
