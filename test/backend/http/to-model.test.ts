import { expect } from '@open-wc/testing'
import type { Change } from '../../../src/backend/changes.js'
import type { Page } from '../../../src/backend/queries.js'
import { readChanges, toAttachment, toChanges, toMessage, toPage, withoutUnknown } from '../../../src/backend/http/to-model.js'
import type { Attachment } from '../../../src/model/attachment.js'
import type { Message } from '../../../src/model/message.js'
import { seed } from './wire/wire.js'

const BASE = 'https://crm.example/api'
const file = (url: string | null): Attachment => ({ id: 'f', name: 'a.png', type: 'image/png', size: 1, url })
const message: Message = { ...seed.messages![0]!, attachments: [file('v1/files/f?x=1')] }
const dressed = `${BASE}/v1/files/f?x=1`

const change: Change = { kind: 'message', id: message.id, version: 1, value: message }
const others: readonly Change[] = [
  { kind: 'message', id: 'gone', version: 2, value: null }, { kind: 'tag', id: 't', version: 1, value: null },
]

const urlsIn = (changes: readonly Change[]): unknown =>
  changes.flatMap(one => one.kind === 'message' ? one.value?.attachments.map(({ url }) => url) ?? [] : [])

describe('what comes from the wire', () => {
  it('finds its files below the address of the API', () => {
    expect(toAttachment(file('v1/files/f'), BASE).url).to.equal(`${BASE}/v1/files/f`)
    expect(toAttachment(file('https://files.example/f'), BASE).url).to.equal('https://files.example/f')
    expect(toAttachment(file(null), BASE).url).to.equal(null)
    expect(toMessage(message, BASE).attachments[0]?.url).to.equal(dressed)
  })

  it('has no address that runs something', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://crm.example/1', 'http://[']) {
      expect(toAttachment(file(url), BASE).url, url).to.equal(null)
    }
  })

  it('finds them in changes and pages, too', () => {
    expect(urlsIn(toChanges([change, ...others], BASE))).to.deep.equal([dressed])
    expect(urlsIn(readChanges(JSON.parse(JSON.stringify([change])), BASE))).to.deep.equal([dressed])
    const page: Page = { items: [message], included: [change], total: 1, next: null, previous: null, asOf: 'w.1' }
    const messages = toPage({ type: 'messages', conversationId: 'c', limit: 1 }, page, BASE)
    expect((messages.items[0] as Message).attachments[0]?.url).to.equal(dressed)
    expect(urlsIn(messages.included)).to.deep.equal([dressed])
  })

  it('leaves out changes that only a newer kit would understand', () => {
    const answer = { changes: [{ kind: 'hologram' }, ...others], more: 1 }
    expect(withoutUnknown('changes')(answer)).to.deep.equal({ changes: others, more: 1 })
    for (const odd of [null, 'x', {}, { changes: 'x' }]) expect(withoutUnknown('changes')(odd)).to.deep.equal(odd)
  })
})
