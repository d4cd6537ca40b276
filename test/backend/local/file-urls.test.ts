import { expect } from '@open-wc/testing'
import { FileUrls } from '../../../src/backend/local/file-urls.js'
import { keepFile } from '../../../src/backend/local/files.js'
import type { Message } from '../../../src/model/message.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

const withFile = (id: string): Message => ({
  ...suiteSeed().messages![0]!, attachments: [{ id, name: 'x', type: 'text/html', size: 1, url: null }],
})

describe('addresses of files', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('are made once, served as nothing that could run, and gone when closed', async () => {
    const storage = emptyStorage()
    const blob = new Blob(['<script>1</script>'], { type: 'text/html' })
    await storage.write(transaction => keepFile(transaction, { id: 'f', name: 'x', blob }))
    const urls = new FileUrls(storage)
    const message = withFile('f')
    expect(urls.dress(message)).to.equal(message)
    await urls.prepare([message])
    const url = urls.dress(message).attachments[0]!.url!
    await urls.prepare([message])
    expect(urls.dress(message).attachments[0]!.url).to.equal(url)
    expect((await fetch(url)).headers.get('content-type')).to.equal('application/octet-stream')
    urls.close()
    expect(await fetch(url).catch(() => 'gone')).to.equal('gone')
  })

  it('of files that are not there are asked for again after an import', async () => {
    const storage = emptyStorage()
    const urls = new FileUrls(storage)
    const message = withFile('late')
    await urls.prepare([message])
    await storage.write(transaction => keepFile(transaction, { id: 'late', name: 'x', blob: new Blob(['1']) }))
    await urls.prepare([message])
    expect(urls.dress(message)).to.equal(message)
    urls.forgetMissing()
    await urls.prepare([message])
    expect(urls.dress(message).attachments[0]!.url).to.match(/^blob:/)
    urls.close()
  })
})
