import { expect } from '@open-wc/testing'
import { snoozePicker } from '../../../src/state/widgets/snooze.js'
import { aReadyDesk, watchStore } from '../world.js'

describe('until when a conversation may sleep', () => {
  it('goes with the clock', async () => {
    const { inbox, clock } = await aReadyDesk()
    const picker = snoozePicker(inbox, { conversationId: 'priya' })
    expect(picker.choices().every(({ at }) => at > clock.now())).to.be.true
    const [first] = picker.choices()
    clock.advance(24 * 3_600_000)
    expect(picker.choices()[0]!.at).to.be.above(first!.at)
    expect(watchStore(picker.capability).last().state).to.equal('available')
  })
})
