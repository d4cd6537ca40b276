import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { searchRow } from '../../../src/elements/navigation/search-row.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import { aContact, aConversation, aMessage, anAgent } from '../../model/records.js'

const options = { terms: en, format: formatFor('en'), now: 2_000, search: 'hello', isAlone: false }
const around = { conversation: aConversation(), contact: aContact(), channel: undefined, inbox: undefined }
const drawn = async (hit: Parameters<typeof searchRow>[0], more = {}) =>
  (await fixture<HTMLElement>(html`<div>${searchRow(hit, { ...options, ...more })}</div>`)).textContent.replace(/\s+/g, ' ').trim()

describe('a row of what was found', () => {
  it('says who wrote a message where it was not the customer', async () => {
    const hit = { kind: 'message', author: anAgent(), excerpt: 'hello there', ...around } as const
    expect(await drawn({ ...hit, message: aMessage({ direction: 'out' }) })).to.contain('Mara Quinn: hello there')
    expect(await drawn({ ...hit, message: aMessage({ kind: 'note', direction: 'none' }) })).to.contain('Note: hello there')
    expect(await drawn({ ...hit, message: aMessage() })).not.to.contain(':')
  })

  it('says of a contact where there is no conversation', async () => {
    expect(await drawn({ kind: 'contact', contact: aContact({ company: 'Larkspur' }), way: undefined })).to.contain('Larkspur')
    expect(await drawn({ kind: 'contact', contact: aContact(), way: undefined }, { isAlone: true })).to.contain('No conversation yet')
  })

  it('names whom a conversation is with', async () => {
    expect(await drawn({ kind: 'conversation', ...around, way: undefined })).to.contain('Priya Raman')
  })

  it('marks the digits of the number that was found, as it is written', async () => {
    const hit = { kind: 'contact', contact: aContact(), way: { kind: 'phone', value: '+14155550111' } } as const
    const row = await fixture<HTMLElement>(html`<div>${searchRow(hit, { ...options, search: '0111' })}</div>`)
    expect(row.querySelector('mark')?.textContent).to.equal('0111')
    expect(row.textContent.replace(/\D/g, '')).to.equal('14155550111')
  })
})
