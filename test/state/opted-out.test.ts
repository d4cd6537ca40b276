import { expect } from '@open-wc/testing'
import { isOptedOut } from '../../src/state/opted-out.js'
import type { Follow } from '../../src/state/records/derive.js'
import { aContact, aConversation } from '../model/records.js'

const nobody: Follow = () => undefined

describe('isOptedOut', () => {
  it('is what the contact asked for, however the number is written', () => {
    const conversation = aConversation({ address: '+15550001111' })
    expect(isOptedOut(conversation, aContact({ optedOut: ['+1 555 000 1111'] }), nobody)).to.equal(true)
    expect(isOptedOut(conversation, aContact({ optedOut: ['+15550002222'] }), nobody)).to.equal(false)
    expect(isOptedOut(conversation, undefined, nobody)).to.equal(false)
  })

  it('is what a number asked for that nobody saved', () => {
    const known = { id: '+15550001111', version: 1, address: '+15550001111', since: 1 }
    const follow = ((kind: string, id: string) => kind === 'opt-out' && id === known.id ? known : undefined) as Follow
    expect(isOptedOut(aConversation({ address: '+1 (555) 000-1111' }), undefined, follow)).to.equal(true)
    expect(isOptedOut(aConversation({ address: '' }), undefined, follow)).to.equal(false)
  })
})
