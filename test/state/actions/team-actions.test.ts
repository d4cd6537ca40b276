import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { AGENTS, INBOXES } from '../../../src/testing/index.js'
import { aReadyDesk } from '../world.js'

const refused = (act: Promise<unknown>): Promise<BackendError> =>
  act.then(() => { throw new Error('it was not refused') }, (reason: unknown) => reason as BackendError)

describe('the acts on an inbox', () => {
  it('are a manager’s', async () => {
    const { inbox } = await aReadyDesk({ agentId: AGENTS.deniz })
    for (const id of ['update-inbox', 'add-members', 'remove-members', 'update-channel'] as const) {
      expect(inbox.actions.capability(id), id).to.deep.equal({ state: 'denied', reason: 'managers-only' })
    }
    const act = inbox.actions.run('update-inbox', { inboxId: INBOXES.sales, changes: { name: 'Mine' } })
    expect((await refused(act)).details).to.deep.equal({ reason: 'managers-only' })
  })

  it('take nothing but settings there are', async () => {
    const { inbox } = await aReadyDesk()
    const wrong = { inboxId: INBOXES.sales, changes: { assignmentMode: 'sometimes' as 'off' } }
    expect((await refused(inbox.actions.run('update-inbox', wrong))).details)
      .to.deep.equal({ field: 'changes.assignmentMode', rule: 'malformed' })
  })
})
