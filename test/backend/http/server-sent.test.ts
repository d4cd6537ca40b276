import { expect } from '@open-wc/testing'
import type { ServerSent } from '../../../src/backend/http/server-sent.js'
import { ServerSentParser } from '../../../src/backend/http/server-sent.js'

const read = (...pieces: readonly string[]): readonly ServerSent[] => {
  const parser = new ServerSentParser()
  return pieces.flatMap(piece => parser.push(piece))
}

const TEXT = [
  '\uFEFF: a comment', 'id: w.1', 'event: changes', 'data: {"a":', 'data:1}', '', ': another', '', 'id: w.2', '',
  'data', '', 'event: alone', '', 'retry: 10', 'data:  two spaces', '', 'id: w.3',
].join('\n')

const BLOCKS: readonly ServerSent[] = [
  { id: 'w.1', event: 'changes', data: '{"a":\n1}' },
  { id: 'w.2', event: '', data: '' },
  { id: null, event: '', data: '' },
  { id: null, event: '', data: ' two spaces' },
]

describe('ServerSentParser', () => {
  it('reads blocks: events, data of several lines, ids that stand alone; and waits for the end of the last', () => {
    expect(read(TEXT)).to.deep.equal(BLOCKS)
  })

  it('reads the same however it was cut, and whatever ends its lines', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = TEXT.replaceAll('\n', end)
      expect(read(text), JSON.stringify(end)).to.deep.equal(BLOCKS)
      expect(read(...Array.from(text)), `${JSON.stringify(end)}, sign by sign`).to.deep.equal(BLOCKS)
      for (let cut = 1; cut < text.length; cut += 7) {
        expect(read(text.slice(0, cut), text.slice(cut)), `cut at ${cut}`).to.deep.equal(BLOCKS)
      }
    }
  })

  it('takes no id with a null in it', () => {
    expect(read('id: a\0b\ndata: x\n\n')).to.deep.equal([{ id: null, event: '', data: 'x' }])
  })

  it('gives up on a block without end', () => {
    const parser = new ServerSentParser()
    const piece = 'x'.repeat(16 * 1024 * 1024)
    expect(() => { for (let count = 0; count < 6; count++) parser.push(piece) }).to.throw(RangeError)
  })
})
