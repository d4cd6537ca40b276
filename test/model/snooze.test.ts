import { expect } from '@open-wc/testing'
import { snoozeChoices } from '../../src/model/snooze.js'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 4, day, hour, minute).getTime()
const shown = (now: number) => snoozeChoices(now).map(({ id, at: time }) => [id, time])

describe('times to sleep until', () => {
  it('are later today at a full hour, tomorrow morning, and Monday', () => {
    // A Wednesday.
    expect(shown(at(13, 10, 20))).to.deep.equal([
      ['later-today', at(13, 13)], ['tomorrow', at(14, 9)], ['next-week', at(18, 9)],
    ])
  })

  it('know no later today in the evening', () => {
    expect(shown(at(13, 17, 59))[0]).to.deep.equal(['later-today', at(13, 20)])
    expect(shown(at(13, 18))[0]).to.deep.equal(['tomorrow', at(14, 9)])
  })

  it('name Monday once on a Sunday, and the next one on a Monday', () => {
    expect(shown(at(17, 8)).map(([id]) => id)).to.deep.equal(['later-today', 'tomorrow'])
    expect(shown(at(18, 8)).at(-1)).to.deep.equal(['next-week', at(25, 9)])
  })
})
