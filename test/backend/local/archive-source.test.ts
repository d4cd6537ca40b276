import { expect } from '@open-wc/testing'
import { ArchiveReader } from '../../../src/backend/local/archive-source.js'

const read = async (reader: ArchiveReader, signal?: AbortSignal): Promise<readonly (string | null)[]> => {
  const texts: (string | null)[] = []
  for await (const { text } of reader.lines(signal)) texts.push(text)
  return texts
}

describe('reading an archive', () => {
  it('gives the lines of a file and how much of it was read', async () => {
    const reader = new ArchiveReader(new Blob(['one\nzwölf\r\n\n三']))
    expect(reader.fraction).to.equal(0)
    expect(await read(reader)).to.deep.equal(['one', 'zwölf', '', '三'])
    expect(reader.fraction).to.equal(1)
  })

  it('reads streams of text, and lets go of them when given up', async () => {
    let canceled = false
    const stream = new ReadableStream<string>({
      pull(controller) { controller.enqueue('one\ntw') },
      cancel() { canceled = true },
    })
    const reader = new ArchiveReader(stream)
    const controller = new AbortController()
    for await (const { text } of reader.lines(controller.signal)) {
      expect(text).to.equal('one')
      controller.abort()
      break
    }
    expect(canceled).to.equal(true)
    expect(reader.fraction).to.equal(null)
  })
})
