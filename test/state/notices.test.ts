import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { NoticeBody } from '../../src/state/notices.js'
import { createNotices } from '../../src/state/notices.js'
import { watchStore } from './world.js'

const done = (conversationId: string): NoticeBody => ({ type: 'done', action: 'close', conversationId, undo: null })
const refused: NoticeBody =
  { type: 'refused', action: 'assign', error: new BackendError('offline', {}), conversationId: 'c1' }

describe('notices', () => {
  it('stand in the order they came, each with an id of its own', () => {
    const notices = createNotices()
    const { last } = watchStore(notices.list)
    notices.add(done('c1'))
    notices.add(refused)
    expect(last().map(notice => notice.type)).to.deep.equal(['done', 'refused'])
    expect(new Set(last().map(notice => notice.id)).size).to.equal(2)
  })

  it('go when they are dismissed', () => {
    const notices = createNotices()
    notices.add(done('c1'))
    notices.add(refused)
    notices.dismiss(notices.list.get()[0]!.id)
    expect(notices.list.get().map(notice => notice.type)).to.deep.equal(['refused'])
    notices.dismiss('unknown')
    expect(notices.list.get()).to.have.length(1)
  })

  it('are four at most: the oldest passing one makes way', () => {
    const notices = createNotices()
    notices.add({ type: 'device', fault: 'full' })
    for (const id of ['c1', 'c2', 'c3', 'c4']) notices.add(done(id))
    expect(notices.list.get().map(notice => notice.type === 'done' ? notice.conversationId : notice.type))
      .to.deep.equal(['device', 'c2', 'c3', 'c4'])
  })

  it('of the device last, and tell the newest fault alone', () => {
    const notices = createNotices()
    notices.add({ type: 'device', fault: 'full' })
    notices.add({ type: 'device', fault: 'lost' })
    expect(notices.list.get()).to.have.length(1)
    expect(notices.list.get()[0]).to.include({ fault: 'lost', lasting: true })
  })
})
