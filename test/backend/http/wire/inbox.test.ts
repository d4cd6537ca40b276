import { inbox } from '../../../../src/backend/http/wire/inbox.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.inboxes[0]!

describe('inboxes on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(inbox, [...seed.inboxes, { ...seed.inboxes[0]!, meetingUrl: 'https://meet.example/a' }])
    dropsMore(inbox, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(inbox, [
      ['assignmentMode', { ...one, assignmentMode: 'free' }],
      ['memberIds.0', { ...one, memberIds: [7] }],
      ['meetingUrl', { ...one, meetingUrl: 'javascript:alert(1)' }],
    ])
  })
})
