import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import type { ArchiveLine } from '../../../src/backend/local/archive-format.js'
import { archiveLine } from '../../../src/backend/local/archive-schemas.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

const seed = suiteSeed()
const lines = (kind: string, values: readonly unknown[] = []) => values.map(value => ({ kind, value }))
const all = [
  ...lines('agent', seed.agents), ...lines('inbox', seed.inboxes), ...lines('channel', seed.channels),
  ...lines('contact', seed.contacts), ...lines('tag', seed.tags), ...lines('canned', seed.canned),
  ...lines('conversation', seed.conversations), ...lines('message', seed.messages),
  ...Object.entries(seed.marks!).flatMap(([owner, marks]) => lines('mark', marks).map(line => ({ ...line, owner }))),
]

describe('records of an archive', () => {
  it('pass as they are when they are whole', () => {
    for (const line of all) expect(v.parse(archiveLine, line)).to.deep.equal(line)
  })

  it('are refused when any field is missing', () => {
    for (const { kind, ...line } of new Map(all.map(line => [line.kind, line])).values()) {
      for (const field of Object.keys(line.value as object)) {
        const value = Object.fromEntries(Object.entries(line.value as object).filter(([name]) => name !== field))
        expect(v.is(archiveLine, { kind, ...line, value }), `${kind} without ${field}`).to.equal(false)
      }
    }
  })

  it('lose what is not theirs: other fields, prototypes, addresses of files', () => {
    const message = seed.messages!.find(one => one.attachments.length > 0)!
    const attachments = [{ ...message.attachments[0]!, url: 'https://elsewhere.example/pixel.png' }]
    const text = JSON.stringify({ kind: 'message', value: { ...message, attachments, extra: 1 } })
      .replace('"extra":1', '"__proto__":{"polluted":true}')
    const line: ArchiveLine = v.parse(archiveLine, JSON.parse(text))
    expect(line.value).to.deep.equal(message)
    expect('polluted' in line.value).to.equal(false)
  })

  it('keep the cause of a failure, and the message of an unknown one', () => {
    const value = { ...seed.messages![0]!, delivery: 'failed', failure: 'Code 30005' }
    const read = (failureCause: string) => v.parse(archiveLine, { kind: 'message', value: { ...value, failureCause } }).value
    expect(read('number')).to.deep.equal({ ...value, failureCause: 'number' })
    expect(read('solar-storm')).to.deep.equal({ ...value, failureCause: undefined })
  })

  it('lead nowhere but to web pages', () => {
    const inbox = { ...seed.inboxes[0]!, meetingUrl: 'javascript:alert(1)' }
    expect(v.is(archiveLine, { kind: 'inbox', value: inbox })).to.equal(false)
    expect(v.is(archiveLine, { kind: 'inbox', value: { ...inbox, meetingUrl: 'https://meet.example/x' } })).to.equal(true)
  })
})
