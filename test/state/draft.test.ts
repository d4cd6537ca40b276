import { expect } from '@open-wc/testing'
import type { Draft } from '../../src/state/draft.js'
import {
  EMPTY_DRAFT, isStoredDraft, joinedDraft, plainBreaks, restOf, sameSelection, storedDraft, toStored,
} from '../../src/state/draft.js'

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, text, ...more })

describe('restOf', () => {
  it('is nothing when all of the text went, spaces around it or not', () => {
    expect(restOf(draft('Hello'), 'Hello')).to.equal('')
    expect(restOf(draft(' Hello\n'), 'Hello')).to.equal('')
  })

  it('is what was typed behind a text that was held', () => {
    expect(restOf(draft('Hello\nand bye', { leaving: 'Hello' }), 'Hello')).to.equal('and bye')
    expect(restOf(draft('Hello!', { leaving: 'Hello' }), 'Hello')).to.equal('!')
  })

  it('is all of it when something else was sent', () => {
    expect(restOf(draft('okay, let me look'), 'ok')).to.equal('okay, let me look')
  })
})

describe('joinedDraft', () => {
  it('puts what was typed behind what was kept, and the caret with it', () => {
    const joined = joinedDraft(draft('Earlier'), draft('Now', { selection: [1, 3], editedAt: 5 }))
    expect(joined).to.deep.include({ text: 'Earlier\nNow', editedAt: 5 })
    expect(joined.selection).to.deep.equal([9, 11])
  })
})

describe('a stored draft', () => {
  it('keeps text, time and selection, and is never on its way', () => {
    const stored = toStored(draft('Hello', { editedAt: 7, selection: [1, 2], leaving: 'Hello' }))
    expect(stored).to.deep.equal({ text: 'Hello', editedAt: 7, selection: [1, 2] })
    expect(storedDraft(stored)).to.deep.equal({ ...stored, leaving: '' })
  })

  it('is told from what is none', () => {
    expect(isStoredDraft(toStored(EMPTY_DRAFT))).to.equal(true)
    for (const value of [null, 'Hello', {}, { text: 1, editedAt: 1, selection: [] }, { text: '', editedAt: 1 }]) {
      expect(isStoredDraft(value)).to.equal(false)
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
