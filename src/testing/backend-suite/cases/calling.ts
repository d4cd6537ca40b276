import { createId } from '../../../lib/ids.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'

const call = { type: 'log-call', conversationId: 'fresh', number: '+15550101001' } as const

export const callingCases = area('calls', [
  ['a call\'s outcome is a line of the thread', ['call'], async ({ as }) => {
    const noel = await as('noel')
    const { changes } = await noel.do({ ...call, messageId: createId(), outcome: 'answered', seconds: 75 })
    const line = pick(changes, 'message')
    equal([line.kind, line.authorId], ['event', noel.id], 'the line')
    equal(line.event, { type: 'called', number: call.number, outcome: 'answered', seconds: 75 }, 'the outcome')
    equal((await (await as('tova')).messages('fresh')).at(-1), line, 'for a colleague')
  }],
  ['a call needs a number and a length', ['call'], async ({ as }) => {
    const noel = await as('noel')
    await refused(noel.do({ ...call, messageId: createId(), number: ' ', outcome: 'busy', seconds: 0 }),
      'invalid', { field: 'number', rule: 'required' }, 'no number')
    await refused(noel.do({ ...call, messageId: createId(), outcome: 'busy', seconds: -1 }),
      'invalid', { field: 'seconds', rule: 'not-a-number' }, 'less than nothing')
  }],
])
