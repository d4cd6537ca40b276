import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { LineCutter } from '../../../src/backend/local/lines.js'

const cut = (chunks: readonly string[], limit?: number): readonly (string | null)[] => {
  const cutter = new LineCutter(limit)
  return [...chunks.flatMap(chunk => [...cutter.push(chunk)]), ...cutter.end()].map(line => line.text)
}

describe('cutting lines', () => {
  it('does not depend on where chunks end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', 'é'), maxLength: 60 })
    fc.assert(fc.property(text, fc.array(fc.nat(8), { minLength: 1 }), (whole, sizes) => {
      const chunks: string[] = []
      for (let at = 0, turn = 0; at < whole.length; turn++) {
        const size = 1 + sizes[turn % sizes.length]!
        chunks.push(whole.slice(at, at += size))
      }
      expect(cut(chunks)).to.deep.equal(cut([whole]))
    }))
  })

  it('numbers them from 1, ends them with or without a return', () => {
    const cutter = new LineCutter()
    const lines = [...cutter.push('a\r\n\nb'), ...cutter.end()]
    expect(lines).to.deep.equal([{ number: 1, text: 'a' }, { number: 2, text: '' }, { number: 3, text: 'b' }])
    expect([...new LineCutter().end()]).to.deep.equal([])
  })

  it('forgets a line that is too long, and goes on behind it', () => {
    expect(cut(['abc', 'defghi', 'jkl\nok', '\n', '123456789'], 8)).to.deep.equal([null, 'ok', null])
  })
})
