import type { Ephemeral } from '../../../backend/changes.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'
import { AGENTS } from '../seed-people.js'

const typing: Ephemeral = { type: 'typing', conversationId: 'fresh', agentId: AGENTS.noel, active: true }

export const ephemeralCases = area('what matters only now', [
  ['colleagues see me type', ['typing'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen()
    await probe.stands()
    noel.backend.signal(typing)
    await probe.until(() => probe.heard.length > 0, 'the typing')
    equal(probe.heard, [typing], 'what was heard')
  }],
  ['who has no access does not', ['typing', 'note'], async ({ as }) => {
    const [noel, remy, tova] = [await as('noel'), await as('remy'), await as('tova')]
    const [outside, inside] = [remy.listen(), tova.listen()]
    await Promise.all([outside.stands(), inside.stands()])
    noel.backend.signal(typing)
    await inside.until(() => inside.heard.length > 0, 'the typing, for a colleague')
    const { id } = await remy.send('repair', 'A line below', 'note')
    await outside.until(() => outside.of('message', id).length > 0, 'what came later')
    equal(outside.heard, [], 'what an outsider heard')
  }],
  ['it is not kept: whoever comes later does not hear of it', ['typing', 'note', 'replay'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const early = tova.listen()
    await early.stands()
    noel.backend.signal(typing)
    await early.until(() => early.heard.length > 0, 'the typing')
    const late = tova.listen(tova.session.cursor)
    const { id } = await noel.send('fresh', 'A line below', 'note')
    await late.until(() => late.of('message', id).length > 0, 'what came later')
    equal(late.heard, [], 'what the late one heard')
    holds(late.of('conversation').every(one => one.value?.id !== undefined), 'records only')
  }],
])
