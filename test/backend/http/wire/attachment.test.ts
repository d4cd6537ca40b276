import { attachment } from '../../../../src/backend/http/wire/attachment.js'
import { dropsMore, keeps, refuses } from './wire.js'

const one = { id: 'f', name: 'Größe 7 – 図.bin', type: 'image/png', size: 12, url: 'v1/files/f?signature=x' }

describe('attachments on the wire', () => {
  it('come as they are, with an address or without', () => {
    keeps(attachment, [one, { ...one, url: null }])
    dropsMore(attachment, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(attachment, [['size', { ...one, size: -1 }], ['name', { ...one, name: null }], ['url', { ...one, url: 1 }]])
  })
})
