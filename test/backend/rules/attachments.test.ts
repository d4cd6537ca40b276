import { expect } from '@open-wc/testing'
import { UPLOAD_SIZE, attachmentOf, checkUpload, servedType } from '../../../src/backend/rules/attachments.js'

describe('checkUpload', () => {
  it('takes 25 MB and not a byte more', () => {
    expect(() => { checkUpload(UPLOAD_SIZE) }).to.not.throw()
    expect(() => { checkUpload(UPLOAD_SIZE + 1) }).to.throw().with.deep.include({
      code: 'too-large', details: { limit: 26_214_400, actual: 26_214_401 },
    })
  })
})

describe('servedType', () => {
  it('leaves pictures, sound, films and PDF what they are', () => {
    for (const type of ['image/png', 'image/jpeg', 'audio/ogg', 'video/mp4', 'application/pdf']) {
      expect(servedType(type)).to.equal(type)
    }
    expect(servedType('audio/ogg; codecs=opus')).to.equal('audio/ogg')
  })

  it('serves what could run in our page as bytes', () => {
    for (const type of ['text/html', 'image/svg+xml', 'IMAGE/SVG+XML ', 'application/xml', 'text/xml', '', 'nonsense']) {
      expect(servedType(type)).to.equal('application/octet-stream')
    }
  })
})

describe('attachmentOf', () => {
  it('keeps the client\'s id and the sender\'s name', () => {
    const blob = new Blob(['abc'], { type: 'text/plain' })
    expect(attachmentOf(blob, { id: 'f1', name: 'a.txt' }, null))
      .to.deep.equal({ id: 'f1', name: 'a.txt', type: 'text/plain', size: 3, url: null })
    expect(attachmentOf(new Blob([]), { id: 'f2', name: 'b' }, null).type).to.equal('application/octet-stream')
  })
})
