import { expect } from '@open-wc/testing'
import { checkHeader, parseLine } from '../../../src/backend/local/archive-parse.js'

describe('lines of an archive', () => {
  it('begin with a header, with or without a byte order mark', () => {
    const header = '{"format":"inbox-archive","version":1,"tenantId":"x","exportedAt":0}'
    checkHeader(header)
    checkHeader(`\uFEFF${header}`)
    expect(() => { checkHeader(null) }).to.throw('format')
    expect(() => { checkHeader(header.replace('"version":1', '"version":2')) }).to.throw('version')
  })

  it('are a record, or say what is wrong with them', () => {
    expect(parseLine('{"kind":"tag","value":{"id":"t","version":1,"name":"","color":"red"}}')).to.be.an('object')
    expect(parseLine(null)).to.equal('line: too long')
    expect(parseLine('{')).to.equal('line: not JSON')
    expect(parseLine('{"kind":"tag","value":{"id":"","version":1,"name":"","color":"red"}}')).to.match(/^value\.id: /)
  })
})
