import { area } from '../case.js'
import { equal, holds, present } from '../check.js'

export const catchingUpCases = area('catching up', [
  ['from the session\'s cursor on nothing is missed', ['note', 'replay'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const first = await noel.send('fresh', 'Before you listened', 'note')
    const probe = tova.listen(tova.session.cursor)
    const second = await noel.send('fresh', 'While you listened', 'note')
    await probe.until(() => probe.of('message', second.id).length > 0, 'the second note')
    equal([...new Set(probe.of('message').map(one => one.id))], [first.id, second.id], 'both, in order')
    equal(probe.gaps, 0, 'no gap')
  }],
  ['from a batch\'s cursor on comes what is behind it, and nothing before', ['note', 'replay'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen(tova.session.cursor)
    const first = await noel.send('fresh', 'Heard', 'note')
    await probe.until(() => probe.of('message', first.id).length > 0, 'the first note')
    probe.stop()
    const missed = [await noel.send('fresh', 'Missed', 'note'), await noel.send('long', 'Missed, too', 'note')]
    const later = tova.listen(present(probe.at, 'a cursor'))
    await later.until(() => missed.every(one => later.of('message', one.id).length > 0), 'what was missed')
    equal([...new Set(later.of('message').map(one => one.id))], missed.map(one => one.id), 'only that, in order')
  }],
  ['from a page\'s place on nothing is missed', ['note', 'replay'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const { asOf, items } = await tova.load({ type: 'messages', conversationId: 'fresh', limit: 10 })
    const { id } = await noel.send('fresh', 'Just after', 'note')
    holds(!items.some(one => one.id === id), 'the page is older')
    const probe = tova.listen(asOf)
    await probe.until(() => probe.of('message', id).length > 0, 'what came after the page')
  }],
  ['replay keeps secrets: only what I may see, and my own marks', ['send', 'mark-read', 'replay'], async ({ as }) => {
    const [noel, remy, tova] = [await as('noel'), await as('remy'), await as('tova')]
    await noel.send('fresh', 'Not for Remy')
    await noel.do({ type: 'mark-read', conversationId: 'long', seq: 120 })
    const end = await remy.send('repair', 'For Remy', 'note')
    const probe = remy.listen(remy.session.cursor)
    await probe.until(() => probe.of('message', end.id).length > 0, 'what Remy may see')
    equal(probe.of('message').map(one => one.id), [end.id], 'messages')
    const last = await noel.send('fresh', 'The end', 'note')
    const other = tova.listen(tova.session.cursor)
    await other.until(() => other.of('message', last.id).length > 0, 'the last note')
    equal([other.of('mark'), other.of('message', end.id)], [[], []], 'neither Noel\'s marks nor Remy\'s inbox')
  }],
  ['a cursor nobody gave means a gap', ['replay'], async ({ as }) => {
    const tova = await as('tova')
    const probe = tova.listen('no such place')
    await probe.until(() => probe.gaps > 0, 'a gap is told')
  }],
])
