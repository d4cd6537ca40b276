import { expect } from '@open-wc/testing'
import { Actor, pick } from '../../../src/testing/backend-suite/actor.js'
import { AGENTS, suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { memoryHost } from './memory-host.js'

describe('Actor', () => {
  it('works as its agent, and hears nothing after it closed', async () => {
    const { backends } = await memoryHost.create(suiteSeed(), [AGENTS.noel])
    const actor = await Actor.connect(backends[AGENTS.noel]!)
    expect(actor.id).to.equal(AGENTS.noel)
    const probe = actor.listen()
    const message = await actor.send('fresh', 'Hi')
    await probe.untilChange({ kind: 'message', id: message.id, version: 1 })
    expect((await actor.conversation('fresh')).lastMessage?.text).to.equal('Hi')
    expect((await actor.messages('fresh')).at(-1)).to.deep.equal(message)
    await actor.close()
    expect(await actor.send('fresh', 'Too late').catch(() => 'closed')).to.equal('closed')
  })

  it('picks a record out of changes, or says that it is missing', () => {
    const value = { id: 'a', version: 1, name: 'a', color: 'gray' } as const
    expect(pick([{ kind: 'tag', id: 'a', version: 1, value }], 'tag')).to.equal(value)
    expect(() => pick([], 'tag', 'a')).to.throw('tag a among the changes')
  })
})
