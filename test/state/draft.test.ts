import { expect } from '@open-wc/testing'
import type { Draft } from '../../src/state/draft.js'
import {
  behind, draftKey, draftOf, draftPlace, EMPTY_DRAFT, isBlank, isEmpty, plainBreaks, sameSelection, split,
} from '../../src/state/draft.js'
import { cameBack, editedState, EMPTY_STATE, merged } from '../../src/state/draft-versions.js'

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, text, ...more })
const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 3 })
const leaving = (text: string, ...fileIds: string[]) => ({ text, fileIds })
const content = (text: string, more: Partial<Parameters<typeof editedState>[2]> = {}) =>
  ({ text, files: [], editedAt: 1, selection: behind(text), since: null, ...more })

describe('a draft\'s key', () => {
  it('tells a reply from a note, and both lead back to their conversation', () => {
    expect(draftKey('c1', 'message')).to.equal('c1')
    expect(draftKey('c1', 'note')).not.to.equal('c1')
    for (const kind of ['message', 'note'] as const) {
      expect(draftPlace(draftKey('c1', kind))).to.deep.equal({ conversationId: 'c1', kind })
    }
  })
})

describe('what a person sees of a draft', () => {
  it('is the text with its files, caret and how far the conversation went', () => {
    const state = editedState(EMPTY_STATE, 'a', content('Hello', { files: [file('f')], selection: [1, 3], since: 4 }))
    expect(draftOf(state)).to.deep.equal({
      text: 'Hello', files: [file('f')], selection: [1, 3], since: 4, other: '', leaving: null, state,
    })
  })

  it('is what came back before what was written meanwhile, with the caret where it was', () => {
    const back = cameBack('m1', content('old', { files: [file('a')], since: null }))
    const shown = draftOf(merged(editedState(EMPTY_STATE, 'a', content('new', { selection: [1, 2], since: 2 })), back))
    expect(shown).to.deep.include({ text: 'old\nnew', files: [file('a')], selection: [5, 6], since: 2 })
    expect(draftOf(back)).to.deep.include({ text: 'old', selection: [3, 3] })
  })

  it('is what another tab wrote too, or the names of its files', () => {
    const theirs = editedState(EMPTY_STATE, 'b', content('', { files: [file('x'), file('y')] }))
    const mine = editedState(EMPTY_STATE, 'a', content('Mine', { editedAt: 2 }))
    expect(draftOf(merged(mine, theirs))).to.deep.include({ text: 'Mine', other: 'x.pdf, y.pdf', files: [] })
  })

  it('is held no more once it begins with something else', () => {
    const state = editedState(EMPTY_STATE, 'a', content('First and second'))
    expect(draftOf(state, leaving('First')).leaving).to.deep.equal(leaving('First'))
    expect(draftOf(state, leaving('Second')).leaving).to.equal(null)
  })

  it('is blank without text and files, and empty without another beside it', () => {
    expect(isBlank(draft(''))).to.be.true
    expect(isBlank(draft('', { files: [file('a')] }))).to.be.false
    expect(isEmpty(draft('', { other: 'Hi' }))).to.be.false
  })
})

describe('what goes with a text that is sent', () => {
  it('is all of it, with its files, spaces around it or not', () => {
    for (const text of ['Hello', ' Hello\n']) {
      expect(split(draft(text, { files: [file('a')] }), 'Hello')).to.deep.equal({ text: '', kept: [], gone: [file('a')] })
    }
  })

  it('is not what came to it while the host thought it over', () => {
    const parts = split(draft('Hello\nand bye', { leaving: leaving('Hello', 'a'), files: [file('a'), file('b')] }), 'Hello')
    expect(parts).to.deep.equal({ text: 'and bye', kept: [file('b')], gone: [file('a')] })
  })

  it('is nothing when something else was sent, held or not', () => {
    const plain = draft('okay, let me look', { files: [file('a')] })
    expect(split(plain, 'ok')).to.equal(undefined)
    expect(split({ ...plain, leaving: leaving(plain.text) }, 'A link to our meeting')).to.equal(undefined)
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
