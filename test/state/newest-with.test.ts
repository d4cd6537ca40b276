import { expect } from '@open-wc/testing'
import { newestWith } from '../../src/state/newest-with.js'
import { scene } from '../../src/testing/index.js'
import { aReadyDesk } from './world.js'

describe('the conversation to go on with a contact', () => {
  it('is the one they were last active in, whatever its status', async () => {
    const { inbox } = await aReadyDesk()
    const all = scene().conversations!.filter(one => one.contactId === 'contact-priya')
    const newest = all.toSorted((a, b) => b.activityAt - a.activityAt)[0]!
    expect(await newestWith(inbox, 'contact-priya')).to.equal(newest.id)
  })

  it('is none with somebody nobody wrote with', async () => {
    const { inbox } = await aReadyDesk()
    expect(await newestWith(inbox, 'contact-nobody')).to.equal(undefined)
  })
})
