import { expect } from '@open-wc/testing'
import type { Draft } from '../../src/state/draft.js'
import {
  draftKey, draftPlace, EMPTY_DRAFT, isEmpty, joinedDraft, later, plainBreaks, readDraft, sameSelection, split,
  toStored, withFront,
} from '../../src/state/draft.js'

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, text, ...more })
const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 3 })
const leaving = (text: string, ...fileIds: string[]) => ({ text, fileIds })

describe('a draft\'s key', () => {
  it('tells a reply from a note, and both lead back to their conversation', () => {
    expect(draftKey('c1', 'message')).to.equal('c1')
    expect(draftKey('c1', 'note')).not.to.equal('c1')
    for (const kind of ['message', 'note'] as const) {
      expect(draftPlace(draftKey('c1', kind))).to.deep.equal({ conversationId: 'c1', kind })
    }
  })
})

describe('what goes with a text that is sent', () => {
  it('is all of it, with its files, spaces around it or not', () => {
    for (const text of ['Hello', ' Hello\n']) {
      const { rest, files } = split(draft(text, { files: [file('a')] }), 'Hello')
      expect(isEmpty(rest)).to.be.true
      expect(files).to.deep.equal([file('a')])
    }
  })

  it('is not what came to it while the host thought it over', () => {
    const { rest, files } = split(
      draft('Hello\nand bye', { leaving: leaving('Hello', 'a'), files: [file('a'), file('b')] }), 'Hello')
    expect(rest).to.deep.include({ text: 'and bye', files: [file('b')], leaving: null })
    expect(files).to.deep.equal([file('a')])
  })

  it('is nothing when something else was sent, held or not', () => {
    const plain = draft('okay, let me look', { files: [file('a')] })
    expect(split(plain, 'ok')).to.deep.equal({ rest: plain, files: [] })
    const held = { ...plain, leaving: leaving(plain.text) }
    expect(split(held, 'A link to our meeting')).to.deep.equal({ rest: held, files: [] })
  })
})

describe('a draft of two tabs', () => {
  const mine = draft('Hello', { editedAt: 10, edits: { a: 2 } })

  it('is the one that knows the other', () => {
    const grown = draft('Hello there', { editedAt: 5, edits: { a: 2, b: 1 } })
    expect(later(mine, grown)).to.equal(grown)
    expect(later(grown, mine)).to.equal(grown)
  })

  it('is the newer one where neither knew of the other, and the other one stays beside it', () => {
    const theirs = draft('Good day', { editedAt: 11, edits: { b: 1 } })
    for (const merged of [later(mine, theirs), later(theirs, mine)]) {
      expect(merged).to.deep.include({ text: 'Good day', other: 'Hello', edits: { a: 2, b: 1 } })
    }
  })

  it('has nothing beside it that it begins with', () => {
    const theirs = draft('Hello there', { editedAt: 11, edits: { b: 1 } })
    expect(later(mine, theirs)).to.deep.include({ text: 'Hello there', other: '' })
  })

  it('is what somebody wrote, not the nothing of a tab that knew nothing of it, whatever the clock says', () => {
    const emptied = draft('', { editedAt: 99, edits: { b: 3 } })
    for (const merged of [later(mine, emptied), later(emptied, mine)]) {
      expect(merged).to.deep.include({ text: 'Hello', other: '', edits: { a: mine.edits['a'], b: 3 } })
    }
  })

  it('is the newer one where both are of an earlier version of the kit', () => {
    const [older, newer] = [draft('one', { editedAt: 1 }), draft('two', { editedAt: 2 })]
    expect(later(older, newer)).to.equal(newer)
    expect(later(newer, older)).to.equal(newer)
  })
})

describe('joinedDraft', () => {
  it('puts what was typed behind what was kept, and the caret with it', () => {
    const joined = joinedDraft(draft('Earlier', { files: [file('a')] }), draft('Now', { selection: [1, 3], editedAt: 5 }))
    expect(joined).to.deep.include({ text: 'Earlier\nNow', editedAt: 5, files: [file('a')] })
    expect(joined.selection).to.deep.equal([9, 11])
  })
})

describe('a text that comes back', () => {
  it('stands before what was written meanwhile, with its files', () => {
    const back = withFront(draft('new', { files: [file('b')] }), 'old', [file('a')], 7)
    expect(back).to.deep.include({ text: 'old\nnew', editedAt: 7, files: [file('a'), file('b')] })
    expect(withFront(draft(''), 'old', [], 7).text).to.equal('old')
    expect(withFront(draft('new'), '', [file('a')], 7).text).to.equal('new')
  })
})

describe('a stored draft', () => {
  it('keeps everything but that it was on its way', () => {
    const whole = draft('Hello', {
      editedAt: 7, selection: [1, 2], leaving: leaving('Hello'), files: [file('a')], since: 3, other: 'Hi', edits: { t: 1 },
    })
    expect(readDraft(JSON.parse(JSON.stringify(toStored(whole))))).to.deep.equal({ ...whole, leaving: null })
  })

  it('of an earlier version is read', () => {
    expect(readDraft({ text: 'Hello', editedAt: 7, selection: [1, 2] })).to.deep.include({ text: 'Hello', files: [], other: '' })
  })

  it('is told from what is none', () => {
    for (const value of [null, 'Hello', {}, { text: 1, editedAt: 1, selection: [0, 0] }, { text: '', editedAt: 1 }]) {
      expect(readDraft(value)).to.equal(undefined)
    }
  })
})

describe('plainBreaks', () => {
  it('writes every line break as a text box does', () => {
    expect(plainBreaks('a\r\nb\rc\nd')).to.equal('a\nb\nc\nd')
  })
})

describe('sameSelection', () => {
  it('compares both ends', () => {
    expect(sameSelection([1, 2], [1, 2])).to.equal(true)
    expect(sameSelection([1, 2], [1, 3])).to.equal(false)
  })
})
