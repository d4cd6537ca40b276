import { expect } from '@open-wc/testing'
import { Uploads } from '../../../src/backend/memory/uploads.js'
import { refusal } from '../small-world.js'

describe('Uploads', () => {
  it('serves the bytes back, under a type that cannot run', async () => {
    const uploads = new Uploads()
    const taken = uploads.take(new Blob(['<svg/>'], { type: 'image/svg+xml' }), { id: 'f1', name: 'a.svg' })
    expect(taken).to.deep.include({ id: 'f1', name: 'a.svg', type: 'image/svg+xml', size: 6 })
    const response = await fetch(taken.url!)
    expect([response.headers.get('content-type'), await response.text()])
      .to.deep.equal(['application/octet-stream', '<svg/>'])
    uploads.release()
    expect(await fetch(taken.url!).catch(() => 'gone')).to.equal('gone')
  })

  it('takes nothing over 25 MB', async () => {
    const big = new Blob([new Uint8Array(26_214_401)])
    const attempt = async () => new Uploads().take(big, { id: 'f', name: 'big' })
    expect((await refusal(attempt())).code).to.equal('too-large')
  })
})
