import { expect } from '@open-wc/testing'
import { assignmentRefusal } from '../../src/model/assignment.js'
import type { AssignmentMode } from '../../src/model/inbox.js'

const me = { id: 'me', role: 'agent' } as const
const manager = { id: 'boss', role: 'manager' } as const
const refusal = (
  mode: AssignmentMode, current: string | null, wanted: string | null, who: typeof me | typeof manager = me,
) =>
  assignmentRefusal(mode, who, current, wanted)

describe('assignment', () => {
  it('is nobody\'s when switched off', () => {
    expect(refusal('off', null, 'me')).to.equal('assignment-off')
    expect(refusal('off', null, 'me', manager)).to.equal('assignment-off')
  })

  it('is everybody\'s in an open inbox', () => {
    expect(refusal('open', 'other', 'me')).to.be.null
    expect(refusal('open', 'other', null)).to.be.null
    expect(refusal('open', null, 'other')).to.be.null
  })

  it('lets members of a managed inbox take what is free and release what is theirs', () => {
    expect(refusal('managed', null, 'me')).to.be.null
    expect(refusal('managed', 'me', null)).to.be.null
  })

  it('keeps members of a managed inbox from handing conversations to others', () => {
    expect(refusal('managed', null, 'other')).to.equal('managers-only')
    expect(refusal('managed', 'me', 'other')).to.equal('managers-only')
  })

  it('tells members of a managed inbox that somebody else has it', () => {
    expect(refusal('managed', 'other', 'me')).to.equal('assigned-to-other')
    expect(refusal('managed', 'other', null)).to.equal('assigned-to-other')
  })

  it('lets managers of a managed inbox do all of it', () => {
    expect(refusal('managed', 'other', 'me', manager)).to.be.null
    expect(refusal('managed', 'me', 'other', manager)).to.be.null
  })

  it('has nothing against leaving it as it is', () => {
    expect(refusal('managed', 'other', 'other')).to.be.null
  })
})
