import { expect } from '@open-wc/testing'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, open } from './world.js'

const header = '{"format":"inbox-archive","version":1,"tenantId":"x","exportedAt":0}'
const tag = (index: number, version = 1): string =>
  JSON.stringify({ kind: 'tag', value: { id: `t${index}`, version, name: `tag ${index}`, color: 'gray' } })

describe('an import', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('tells its progress batch by batch, from what it read of a file', async () => {
    const { backend } = await open(newDatabase())
    const file = new Blob([[header, ...Array.from({ length: 2_500 }, (_, index) => tag(index))].join('\n')])
    const seen: { readonly lines: number, readonly fraction: number | null }[] = []
    await backend.archive.import(file, { progress: one => { seen.push(one) } })
    expect(seen.map(one => one.lines)).to.deep.equal([1_001, 2_001, 2_501])
    expect(seen.at(-1)?.fraction).to.equal(1)
  })

  it('reads a stream whose size nobody knows, cut anywhere', async () => {
    const { backend, actor } = await open(newDatabase())
    const bytes = new TextEncoder().encode(`${header}\n${tag(1).replace('tag 1', 'Größe 図 👩🏽‍🚀')}\n`)
    let at = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) controller.close()
        else controller.enqueue(bytes.slice(at, at += 3))
      },
    })
    const fractions: (number | null)[] = []
    await backend.archive.import(stream, { progress: ({ fraction }) => { fractions.push(fraction) } })
    expect(fractions).to.deep.equal([null])
    expect((await actor.load({ type: 'tags' })).items.map(one => one.name)).to.include('Größe 図 👩🏽‍🚀')
  })

  it('takes the newer of two lines about one record, whichever comes first', async () => {
    const { backend, actor } = await open(newDatabase())
    const lines = [header, tag(1, 3), tag(1, 2), tag(2, 2), tag(2, 3)]
    const report = await backend.archive.import(new Blob([lines.join('\n')]))
    expect([report.imported.tag, report.kept.tag]).to.deep.equal([3, 1])
    const versions = (await actor.load({ type: 'tags' })).items.flatMap(one => /^t[12]$/.test(one.id) ? one.version : [])
    expect(versions).to.deep.equal([3, 3])
  })

  it('that brings nothing new makes nobody load again', async () => {
    const { backend, actor } = await open(newDatabase())
    const file = await backend.archive.export()
    const probe = actor.listen()
    await backend.archive.import(file)
    await actor.do({ type: 'create-tag', tagId: 'later', name: 'later', color: 'gray' })
    await probe.until(() => probe.of('tag', 'later').length > 0, 'what came later')
    expect(probe.gaps).to.equal(0)
  })
})
