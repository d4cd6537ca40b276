import { expect } from '@open-wc/testing'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createId } from '../../src/lib/ids.js'
import { createFiles } from '../../src/state/files.js'

const blob = (text: string) => new Blob([text], { type: 'text/plain' })
const named = (...ids: string[]) => ({ text: '', files: ids.map(id => ({ id, name: id, type: '', size: 1 })) })

const open = async (database: string) => {
  const store = createIndexedDbDevice({ database }).open('scope')
  const files = createFiles()
  await files.attach(store)
  return { store, files }
}

describe('files that were chosen and not sent', () => {
  let database = ''
  beforeEach(() => { database = `files-test-${createId()}` })

  it('are there at once, and on the next visit', async () => {
    const first = await open(database)
    const ops = first.files.add([{ id: 'a', blob: blob('hello') }])
    expect(await (await first.files.blob('a'))?.text()).to.equal('hello')
    await first.store.write(ops)
    first.store.close()
    const second = await open(database)
    const kept = await second.files.blob('a')
    expect(await kept?.text()).to.equal('hello')
    expect(kept?.type).to.equal('text/plain')
    expect(await second.files.blob('b')).to.equal(undefined)
  })

  it('chosen before the device is open are stored once it is', async () => {
    const files = createFiles()
    files.add([{ id: 'a', blob: blob('early') }])
    const store = createIndexedDbDevice({ database }).open('scope')
    await files.attach(store)
    expect(await (await store.row('files', 'a') as Blob).text()).to.equal('early')
  })

  it('leave the device with what they went with', async () => {
    const { store, files } = await open(database)
    await store.write(files.add([{ id: 'a', blob: blob('gone') }]))
    await store.write(files.remove(['a']))
    expect(await files.blob('a')).to.equal(undefined)
  })

  it('that nothing names any more are swept off it, and no others', async () => {
    const { store } = await open(database)
    await store.write([
      { table: 'files', key: 'draft', value: blob('1') }, { table: 'files', key: 'unsent', value: blob('2') },
      { table: 'files', key: 'idle', value: blob('3') },
      { table: 'drafts', key: 'c', value: named('draft') }, { table: 'outbox', key: 'k', value: named('unsent') },
    ])
    const next = await open(database)
    await next.files.sweep()
    expect((await store.rows('files')).map(row => row.key)).to.have.members(['draft', 'unsent'])
  })
})
