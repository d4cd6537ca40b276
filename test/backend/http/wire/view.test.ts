import { view } from '../../../../src/backend/http/wire/view.js'
import { dropsMore, keeps, refuses } from './wire.js'

const one = {
  id: 'v', version: 1, name: 'Urgent', ownerId: 'ana', shared: true, status: 'open', scope: 'shared', inboxId: null, channelId: 'c',
  filter: { assignee: 'me', tagIds: ['t'], since: 1 }, sort: 'mine',
} as const

describe('saved views on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(view, [one])
    dropsMore(view, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(view, [
      ['sort', { ...one, sort: 'loudest' }],
      ['shared', { ...one, shared: 'yes' }],
      ['filter.unread', { ...one, filter: { unread: 1 } }],
    ])
  })
})
