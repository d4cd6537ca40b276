import { pick } from '../actor.js'
import type { AgentName } from '../seed-people.js'
import { AGENTS } from '../seed-people.js'
import type { CaseContext } from '../case.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'

const assign = async (
  { as }: CaseContext, name: AgentName, conversationId: string, to: string | null, expected: string | null,
) => (await as(name)).do({ type: 'assign', conversationId, assigneeId: to, expectedAssigneeId: expected })

const { iris, noel, tova, remy } = AGENTS

export const assigningCases = area('assigning', [
  ['I take a conversation, and the thread tells it', ['assign'], async context => {
    const { changes } = await assign(context, 'noel', 'fresh', noel, null)
    equal(pick(changes, 'conversation').assigneeId, noel, 'in the receipt')
    const actor = await context.as('tova')
    equal((await actor.conversation('fresh')).assigneeId, noel, 'for a colleague')
    const line = (await actor.messages('fresh')).at(-1)
    equal([line?.kind, line?.event, line?.authorId], ['event', { type: 'assigned', assigneeId: noel }, noel], 'the line')
  }],
  ['assigning neither bumps a conversation nor changes its preview', ['assign'], async context => {
    const actor = await context.as('noel')
    const before = await actor.conversation('fresh')
    await assign(context, 'noel', 'fresh', noel, null)
    const after = await actor.conversation('fresh')
    equal([after.activityAt, after.lastMessage], [before.activityAt, before.lastMessage], 'activity and preview')
  }],
  ['I give it to a colleague, and let it go', ['assign'], async context => {
    await assign(context, 'noel', 'fresh', tova, null)
    await assign(context, 'tova', 'fresh', null, tova)
    const actor = await context.as('noel')
    equal((await actor.conversation('fresh')).assigneeId, null, 'nobody has it')
    equal((await actor.messages('fresh')).at(-1)?.event, { type: 'unassigned', assigneeId: tova }, 'the line')
  }],
  ['what I did not see changed is a conflict that names the winner', ['assign'], async context => {
    await assign(context, 'tova', 'fresh', tova, null)
    const error = await refused(assign(context, 'noel', 'fresh', noel, null), 'conflict', null, 'the second claim')
    const { kind, current, byId } = error.details
    equal([kind, current.id, byId], ['conversation', 'fresh', tova], 'who and what')
    equal(current, await (await context.as('noel')).conversation('fresh'), 'the record as it is now')
  }],
  ['of ten claims at once one wins, and all others are told who', ['assign'], async context => {
    const names = ['iris', 'noel', 'tova'] as const
    // Nobody's way in is part of the race.
    for (const name of names) await context.as(name)
    const claims = Array.from({ length: 10 }, (_, index) => {
      const name = names[index % names.length]!
      return { by: AGENTS[name], answer: assign(context, name, 'fresh', AGENTS[name], null) }
    })
    const answers = await Promise.allSettled(claims.map(claim => claim.answer))
    const winner = (await (await context.as('iris')).conversation('fresh')).assigneeId
    holds(claims.some(({ by }, index) => by === winner && answers[index]?.status === 'fulfilled'), 'somebody won')
    // A claim of who already has it may be answered as done: it changes nothing.
    for (const { by, answer } of claims) {
      if (by === winner) continue
      const { details } = await refused(answer, 'conflict', null, 'a loser')
      equal([details.kind, details.byId], ['conversation', winner], 'whom it names')
    }
    const lines = (await (await context.as('iris')).messages('fresh')).filter(one => one.event?.type === 'assigned')
    equal(lines.length, 1, 'lines in the thread')
  }],
  ['somebody without access cannot have it', ['assign'], async context => {
    await refused(assign(context, 'noel', 'fresh', remy, null), 'invalid',
      { field: 'assigneeId', rule: 'unknown-reference' }, 'an outsider')
    await refused(assign(context, 'noel', 'fresh', 'agent-nobody', null), 'invalid',
      { field: 'assigneeId', rule: 'unknown-reference' }, 'nobody at all')
  }],
  ['where assignment is off, nobody assigns', ['assign'], async context => {
    await refused(assign(context, 'iris', 'bill', iris, null), 'forbidden', { reason: 'assignment-off' }, 'a manager')
    await refused(assign(context, 'noel', 'bill', noel, null), 'forbidden', { reason: 'assignment-off' }, 'a member')
  }],
  ['where it is managed, members take free ones and release their own', ['assign'], async context => {
    await assign(context, 'tova', 'order-free', tova, null)
    await assign(context, 'tova', 'order-free', null, tova)
    equal((await (await context.as('tova')).conversation('order-free')).assigneeId, null, 'free again')
  }],
  ['where it is managed, members neither take nor give', ['assign'], async context => {
    await refused(assign(context, 'tova', 'order-taken', tova, noel), 'forbidden',
      { reason: 'assigned-to-other' }, 'a colleague\'s')
    await refused(assign(context, 'tova', 'order-free', noel, null), 'forbidden',
      { reason: 'managers-only' }, 'for a colleague')
  }],
  ['where it is managed, managers reassign', ['assign'], async context => {
    await assign(context, 'iris', 'order-taken', tova, noel)
    equal((await (await context.as('noel')).conversation('order-taken')).assigneeId, tova, 'reassigned')
  }],
])
