import { expect } from '@open-wc/testing'
import type { DraftState, DraftVersion } from '../../src/state/draft-versions.js'
import {
  cameBack, editedState, EMPTY_STATE, isGone, merged, mergedRows, otherVersions, readState, sameState, shownVersions,
  swappedState, withoutOther,
} from '../../src/state/draft-versions.js'
import type { Chance } from '../faults/chance.js'
import { chanceOf } from '../faults/chance.js'

type Content = Parameters<typeof editedState>[2]

const content = (text: string, more: Partial<Content> = {}): Content =>
  ({ text, files: [], editedAt: 1, selection: [0, 0], since: null, ...more })
const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 3 })
const write = (state: DraftState, tab: string, text: string, editedAt = 1) =>
  editedState(state, tab, content(text, { editedAt }))
const texts = (versions: readonly DraftVersion[]) => versions.map(({ text }) => text)
const shown = (state: DraftState) => texts(shownVersions(state))
const others = (state: DraftState) => texts(otherVersions(state))
const inBothOrders = (a: DraftState, b: DraftState) => [merged(a, b), merged(b, a)]

describe('a draft of several tabs', () => {
  it('is the edit that followed on the other', () => {
    const first = write(EMPTY_STATE, 'a', 'Hello', 9)
    const grown = write(first, 'b', 'Hello there', 5)
    for (const state of inBothOrders(first, grown)) {
      expect(shown(state)).to.deep.equal(['Hello there'])
      expect(others(state)).to.deep.equal([])
    }
  })

  it('is the newer edit where neither knew of the other, and the other one stays beside it', () => {
    for (const state of inBothOrders(write(EMPTY_STATE, 'a', 'Hello', 1), write(EMPTY_STATE, 'b', 'Good day', 2))) {
      expect(shown(state)).to.deep.equal(['Good day'])
      expect(others(state)).to.deep.equal(['Hello'])
    }
  })

  it('has one text once, whoever wrote it', () => {
    const state = merged(write(EMPTY_STATE, 'a', 'Hello', 1), write(EMPTY_STATE, 'b', 'Hello', 2))
    expect([shown(state), others(state)]).to.deep.equal([['Hello'], []])
  })

  it('keeps two texts of which one begins with the other: nobody knows that it is the same', () => {
    const state = merged(write(EMPTY_STATE, 'a', 'Yes', 1), write(EMPTY_STATE, 'b', 'Yes, but', 2))
    expect([shown(state), others(state)]).to.deep.equal([['Yes, but'], ['Yes']])
  })

  it('is what somebody wrote, not the nothing of a tab that knew nothing of it, whatever the clock says', () => {
    const emptied = write(write(EMPTY_STATE, 'b', 'x'), 'b', '', 99)
    for (const state of inBothOrders(write(EMPTY_STATE, 'a', 'Hello'), emptied)) {
      expect(shown(state)).to.deep.equal(['Hello'])
    }
  })

  it('never brings back what was sent, from a tab that had joined it with its own', () => {
    const [mine, theirs] = [write(EMPTY_STATE, 'a', 'Mine', 1), write(EMPTY_STATE, 'b', 'Theirs', 2)]
    const joined = merged(mine, theirs)
    const sent = write(theirs, 'b', '', 3)
    for (const state of inBothOrders(joined, sent)) {
      expect(shown(state)).to.deep.equal(['Mine'])
      expect(others(state)).to.deep.equal([])
    }
  })

  it('leaves beside it what stood there when the text was sent: it does not move into the box', () => {
    const joined = merged(write(EMPTY_STATE, 'a', 'Mine', 1), write(EMPTY_STATE, 'b', 'Theirs', 2))
    const sent = write(joined, 'b', '', 3)
    for (const state of [sent, ...inBothOrders(joined, sent)]) {
      expect([shown(state), others(state)]).to.deep.equal([[], ['Mine']])
    }
  })

  it('takes the other into the box and back, and lets it go', () => {
    const joined = merged(write(EMPTY_STATE, 'a', 'Mine', 1), write(EMPTY_STATE, 'b', 'Theirs', 2))
    const swapped = swappedState(joined, 'a', content('Theirs', { editedAt: 3 }))
    for (const state of [swapped, ...inBothOrders(joined, swapped)]) {
      expect([shown(state), others(state)]).to.deep.equal([['Mine'], ['Theirs']])
    }
    for (const state of inBothOrders(swapped, withoutOther(swapped))) expect(others(state)).to.deep.equal([])
    expect(swappedState(EMPTY_STATE, 'a', content('x'))).to.equal(EMPTY_STATE)
  })

  it('has a message that came back before what was written meanwhile, once, however many tabs took it back', () => {
    const back = cameBack('m1', content('Old', { files: [file('f')], editedAt: 7 }))
    const both = merged(merged(write(EMPTY_STATE, 'a', 'New', 9), back), back)
    expect(shown(both)).to.deep.equal(['Old', 'New'])
    const edited = write(both, 'a', 'Old and new', 10)
    for (const state of inBothOrders(edited, merged(EMPTY_STATE, back))) {
      expect(shown(state)).to.deep.equal(['Old and new'])
    }
  })

  it('tells what it knows and has no more from what it never knew', () => {
    const first = write(EMPTY_STATE, 'a', 'Hello')
    const [version] = first.versions
    expect(isGone(first, version!)).to.be.false
    expect(isGone(write(first, 'b', 'Bye'), version!)).to.be.true
    expect(isGone(EMPTY_STATE, version!)).to.be.false
  })

  it('comes to the same in every order, however often it is heard (seeded)', () => {
    const tabs = ['a', 'b', 'c']
    const anyEdit = (chance: Chance, state: DraftState, tab: string, now: number): DraftState => {
      if (chance.is(0.2)) return swappedState(state, tab, content(shown(state).join('\n'), { editedAt: now }))
      if (chance.is(0.1)) return withoutOther(state)
      if (chance.is(0.2)) return merged(state, cameBack(`m${now}`, content(`back ${now}`, { editedAt: now })))
      return write(state, tab, chance.is(0.3) ? '' : `${tab}${now}`, now)
    }
    for (let seed = 0; seed < 300; seed++) {
      const chance = chanceOf(seed)
      const known = tabs.map(() => EMPTY_STATE)
      for (let now = 1; now < 20; now++) {
        const at = chance.below(tabs.length)
        if (chance.is(0.4)) known[at] = merged(known[at]!, chance.pick(known))
        else known[at] = anyEdit(chance, known[at]!, tabs[at]!, now)
      }
      const [a, b, c] = known as [DraftState, DraftState, DraftState]
      const all = merged(merged(a, b), c)
      for (const other of [merged(a, merged(b, c)), merged(merged(c, a), b), merged(all, all), merged(all, b)]) {
        expect([shown(other), others(other)], `seed ${seed}`).to.deep.equal([shown(all), others(all)])
      }
    }
  })

  it('is the same when neither knows more', () => {
    const first = write(EMPTY_STATE, 'a', 'Hello')
    expect(sameState(first, merged(first, first))).to.be.true
    expect(sameState(first, write(first, 'b', 'Hello'))).to.be.false
    expect(sameState(first, { ...first, edits: { ...first.edits, b: 1 } })).to.be.false
  })
})

describe('a stored draft', () => {
  const whole = editedState(EMPTY_STATE, 't', content('Hello', { selection: [1, 2], files: [file('a')], since: 3 }))

  it('keeps everything', () => {
    expect(readState(JSON.parse(JSON.stringify(whole)))).to.deep.equal(whole)
  })

  it('is told from what is none', () => {
    for (const value of [null, 'Hello', {}, { ...whole, edits: null }, { ...whole, versions: [{ text: 'x' }] }]) {
      expect(readState(value)).to.equal(undefined)
    }
  })

  it('is joined with what the device has; a row that nobody can read gives way', () => {
    const theirs = write(EMPTY_STATE, 'b', 'Theirs', 9)
    expect(shown(mergedRows(whole, theirs) as DraftState)).to.deep.equal(['Theirs'])
    expect(others(mergedRows(whole, theirs) as DraftState)).to.deep.equal(['Hello'])
    expect(mergedRows('rubbish', theirs)).to.equal(theirs)
  })
})
