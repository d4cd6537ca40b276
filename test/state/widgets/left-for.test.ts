import { expect } from '@open-wc/testing'
import type { ConversationFilter } from '../../../src/model/filter.js'
import type { Conversation } from '../../../src/model/conversation.js'
import { isOwnDoing, leftFor } from '../../../src/state/widgets/left-for.js'
import { AGENTS, INBOXES, scene } from '../../../src/testing/index.js'
import { aReadyDesk } from '../world.js'

const some = scene().conversations!.find(one => one.kind === 'shared' && one.status === 'open')!

const where = async (filter: ConversationFilter, changes: Partial<Conversation> | null) => {
  const { inbox } = await aReadyDesk()
  inbox.records.learn([{
    kind: 'conversation', id: some.id, version: 1_000,
    value: changes && { ...some, version: 1_000, ...changes },
  }])
  return leftFor(inbox, filter, some.id)
}
const open = { status: 'open' } as const

describe('where a conversation went', () => {
  it('is what became of it', async () => {
    expect(await where(open, { status: 'snoozed' })).to.deep.equal({ type: 'snoozed' })
    expect(await where(open, { status: 'spam' })).to.deep.equal({ type: 'spam' })
    expect(await where({ status: 'closed' }, { status: 'open' })).to.deep.equal({ type: 'open' })
    const closed = await where(open, { status: 'closed', closedById: AGENTS.mara })
    expect(closed.type === 'closed' && [closed.agent?.id, closed.isMe]).to.deep.equal([AGENTS.mara, true])
  })

  it('is another inbox', async () => {
    const moved = await where({ ...open, inboxId: INBOXES.sales }, { inboxId: INBOXES.workshop })
    expect(moved.type === 'moved' && moved.to?.id).to.equal(INBOXES.workshop)
  })

  it('is somebody else’s hands, or nobody’s', async () => {
    expect(await where({ ...open, assignee: 'me' }, { assigneeId: null })).to.deep.equal({ type: 'unassigned' })
    const taken = await where({ ...open, assignee: 'none' }, { assigneeId: AGENTS.mara })
    expect(taken.type === 'assigned' && taken.isMe).to.equal(true)
  })

  it('is not to be told where it only no longer fits a filter, and gone where I may not see it', async () => {
    expect(await where({ ...open, unread: true }, {})).to.deep.equal({ type: 'filters' })
    expect(await where({ ...open, assignee: 'me', unread: true }, { assigneeId: AGENTS.mara })).to.deep.equal({ type: 'filters' })
    expect(await where(open, null)).to.deep.equal({ type: 'gone' })
  })
})

describe('what is my own doing', () => {
  it('is what is still on its way', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.load({ type: 'conversation', conversationId: some.id }, new AbortController().signal)
    expect(isOwnDoing(inbox, some.id)).to.equal(false)
    const done = inbox.actions.run('close', { conversationId: some.id })
    expect(isOwnDoing(inbox, some.id)).to.equal(true)
    await done
    expect(isOwnDoing(inbox, some.id)).to.equal(false)
  })
})
