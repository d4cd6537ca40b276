import { expect } from '@open-wc/testing'
import type { BackendError } from '../../../src/backend/errors.js'
import type { ActionArgs } from '../../../src/state/actions.js'
import { aReadyDesk } from '../world.js'

const run = async (args: unknown) => (await aReadyDesk()).inbox.actions.run('bulk', args as ActionArgs<'bulk'>)
  .catch((reason: unknown) => (reason as BackendError<'invalid'>).details.field)

describe('the act on several conversations', () => {
  it('names what does not fit', async () => {
    expect(await run({ act: 'explode', conversationIds: [] })).to.equal('act')
    expect(await run({ act: 'close', conversationIds: 'priya' })).to.equal('conversationIds')
    expect(await run({ act: 'snooze', conversationIds: ['priya'] })).to.equal('until')
  })

  it('of none does nothing, and tells nobody', async () => {
    const { inbox } = await aReadyDesk()
    expect(await inbox.actions.run('bulk', { act: 'close', conversationIds: [] }))
      .to.deep.equal({ act: 'close', done: [], already: [], failed: [], left: [] })
    expect(inbox.notices.list.get()).to.deep.equal([])
  })
})
