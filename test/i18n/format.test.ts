import { expect } from '@open-wc/testing'
import { formatFor } from '../../src/i18n/format.js'
import { loadPhones } from '../../src/lib/phone.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A Wednesday, in the local zone. */
const now = new Date(2025, 9, 15, 14, 30).getTime()
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

describe('formats', () => {
  const en = formatFor('en')
  const pt = formatFor('pt-BR')

  it('are kept, one a language', () => {
    expect(formatFor('en')).to.equal(en)
    expect(formatFor('no language')).to.equal(en)
  })

  it('tell times relatively up to a day, then as dates', () => {
    expect(en.relative(now - 10_000, now)).to.equal('now')
    expect(en.relative(now - 5 * MINUTE, now)).to.equal('5m ago')
    expect(en.relative(now - 3 * HOUR, now)).to.equal('3h ago')
    expect(en.relative(now - DAY + 1, now)).to.equal('23h ago')
    expect(en.relative(now - DAY, now)).to.equal('Oct 14')
    expect(en.relative(now - 400 * DAY, now)).to.equal('Sep 10, 2024')
    expect(pt.relative(now - 5 * MINUTE, now)).to.equal('há 5 min.')
    expect(pt.relative(now - 10_000, now)).to.equal('agora')
  })

  it('call a time ahead of a slow clock now', () => {
    expect(en.relative(now + HOUR, now)).to.equal('now')
    expect(en.day(now + DAY, now)).to.equal('Today')
  })

  it('name days by their distance', () => {
    expect(en.day(now, now)).to.equal('Today')
    const morning = new Date(now).setHours(9, 0, 0, 0)
    expect(en.upcoming(morning + DAY, now)).to.equal('tomorrow 9:00 AM')
    expect(en.upcoming(morning + 3 * DAY, now)).to.match(/^\w+day 9:00/)
    expect(en.upcoming(morning + 30 * DAY, now)).to.match(/^Nov \d+ 9:00/)
    expect(pt.upcoming(morning + DAY, now)).to.equal('amanhã 09:00')
    expect(en.day(now - 15 * HOUR, now)).to.equal('Yesterday')
    expect(en.day(now - 3 * DAY, now)).to.equal('Sunday')
    expect(en.day(now - 10 * DAY, now)).to.equal('Sunday, October 5')
    expect(en.day(now - 400 * DAY, now)).to.equal('September 10, 2024')
    expect(pt.day(now, now)).to.equal('Hoje')
    expect(pt.day(now - DAY, now)).to.equal('Ontem')
    expect(pt.day(now - 3 * DAY, now)).to.equal('Domingo')
  })

  it('tell the exact time', () => {
    expect(plain(en.exact(now))).to.equal('Wednesday, October 15, 2025 at 2:30 PM')
    expect(plain(en.timeOfDay(now))).to.equal('2:30 PM')
    expect(pt.timeOfDay(now)).to.equal('14:30')
  })

  it('tell durations in their two largest units', () => {
    expect(en.duration(12_400)).to.equal('12 sec')
    expect(en.duration(5 * MINUTE)).to.equal('5 min')
    expect(en.duration(2 * HOUR + 5 * MINUTE)).to.equal('2 hr 5 min')
    expect(en.duration(2 * HOUR)).to.equal('2 hr')
    expect(en.duration(3 * DAY + HOUR)).to.equal('3 days 1 hr')
    expect(en.duration(-5)).to.equal('0 sec')
    expect(pt.duration(2 * HOUR + 5 * MINUTE)).to.equal('2 h 5 min')
  })

  it('write numbers, lists and file sizes', () => {
    expect(en.number(12_345)).to.equal('12,345')
    expect(pt.number(12_345)).to.equal('12.345')
    expect(pt.list(['Ana', 'Bia', 'Caio'])).to.equal('Ana, Bia e Caio')
    expect(en.fileSize(0)).to.equal('0 bytes')
    expect(en.fileSize(200)).to.equal('200 bytes')
    expect(pt.fileSize(200)).to.equal('200 bytes')
    expect(en.fileSize(2_000_000)).to.equal('2 MB')
    expect(en.fileSize(1_540_000)).to.equal('1.54 MB')
    expect(pt.fileSize(1_540_000)).to.equal('1,54 MB')
  })

  it('write phone numbers once their plans are here', async () => {
    await loadPhones()
    expect(en.phone('+12133734253', 'US')).to.equal('(213) 373-4253')
  })
})
