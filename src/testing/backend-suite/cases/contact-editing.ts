import { createId } from '../../../lib/ids.js'
import type { ContactFields } from '../../../model/contact.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'

const FIELDS: ContactFields = {
  name: 'Mira Stone', company: 'Stone & Co', phones: [{ label: 'Work', value: '+15550109999' }], emails: [], notes: '',
}

export const contactEditingCases = area('editing contacts', [
  ['only the fields named change', ['edit-contact'], async ({ as }) => {
    const noel = await as('noel')
    const before = (await noel.load({ type: 'contact', contactId: 'contact-01' })).items[0]!
    const { changes } = await noel.do({
      type: 'update-contact', contactId: 'contact-01', fields: { company: 'Lantern & Sons', notes: 'Calls at noon' },
      expectedVersion: before.version,
    })
    const after = pick(changes, 'contact')
    equal({ ...after, version: 0 }, { ...before, company: 'Lantern & Sons', notes: 'Calls at noon', version: 0 }, 'the contact')
    holds(after.version > before.version, 'its version grew')
    equal((await (await as('remy')).load({ type: 'contact', contactId: 'contact-01' })).items, [after], 'for all')
  }],
  ['a name changed is found by the new name', ['edit-contact'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({
      type: 'update-contact', contactId: 'contact-07', fields: { name: 'Gwen Ashby' }, expectedVersion: 1,
    })
    const found = async (search: string): Promise<readonly string[]> =>
      (await noel.load({ type: 'contacts', search, limit: 10 })).items.map(one => one.id)
    equal([await found('ashby'), await found('gwen price')], [['contact-07'], []], 'by the new and the old name')
  }],
  ['two editors: the second is told what stands there now', ['edit-contact'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const edit = { type: 'update-contact', contactId: 'contact-01', expectedVersion: 1 } as const
    await tova.do({ ...edit, fields: { notes: 'First' } })
    const error = await refused(noel.do({ ...edit, fields: { notes: 'Second' } }), 'conflict', null, 'the second')
    const { kind, current } = error.details
    equal([kind, current], ['contact', (await noel.load({ type: 'contact', contactId: 'contact-01' })).items[0]],
      'the record as it is now')
  }],
  ['what is not a phone or an email is refused by its place', ['edit-contact'], async ({ as }) => {
    const noel = await as('noel')
    const edit = (fields: Partial<ContactFields>): Promise<unknown> =>
      noel.do({ type: 'update-contact', contactId: 'contact-01', fields, expectedVersion: 1 })
    const phones = [{ label: '', value: '+15550101001' }, { label: '', value: 'call me' }]
    await refused(edit({ phones }), 'invalid', { field: 'phones.1', rule: 'not-a-phone' }, 'a phone')
    await refused(edit({ emails: [{ label: '', value: 'amara at home' }] }), 'invalid',
      { field: 'emails.0', rule: 'not-an-email' }, 'an email')
    await refused(edit({ name: 'x'.repeat(201) }), 'invalid', { field: 'name', rule: 'too-long' }, 'a name')
    const many = Array.from({ length: 21 }, () => ({ label: '', value: '+15550101001' }))
    await refused(edit({ phones: many }), 'invalid', { field: 'phones', rule: 'too-many' }, 'twenty-one phones')
  }],
  ['a contact there is not, or not for me', ['edit-contact'], async ({ as }) => {
    const tova = await as('tova')
    const edit = (contactId: string): Promise<unknown> =>
      tova.do({ type: 'update-contact', contactId, fields: { notes: '' }, expectedVersion: 1 })
    await refused(edit('nowhere'), 'not-found', { kind: 'contact', id: 'nowhere' }, 'an unknown contact')
    await refused(edit('contact-12'), 'not-found', { kind: 'contact', id: 'contact-12' }, 'a colleague\'s')
  }],
  ['a new contact is shared and linked to its conversation', ['create-contact'], async ({ as }) => {
    const [noel, remy] = [await as('noel'), await as('remy')]
    const contactId = createId()
    const { changes } = await noel.do({
      type: 'create-contact', contactId, fields: FIELDS, conversationId: 'stranger',
    })
    const contact = pick(changes, 'contact')
    equal({ ...FIELDS, ...contact }, contact, 'its fields')
    equal([contact.scope, contact.ownerId], ['shared', null], 'it is shared')
    equal((await noel.conversation('stranger')).contactId, contact.id, 'the conversation\'s contact')
    equal((await remy.load({ type: 'contacts', search: 'mira stone', limit: 5 })).items, [contact], 'found by others')
  }],
  ['a contact with nothing in it is refused', ['create-contact'], async ({ as }) => {
    const fields = { ...FIELDS, name: ' ', company: '', phones: [], emails: [] }
    await refused(
      (await as('noel')).do({ type: 'create-contact', contactId: createId(), fields, conversationId: null }),
      'invalid', { field: 'name', rule: 'required' }, 'an empty contact')
  }],
  ['a favorite is set and unset', ['favorite'], async ({ as }) => {
    const tova = await as('tova')
    const mine = async (): Promise<readonly string[]> =>
      (await tova.load({ type: 'contacts', favorites: true, limit: 10 })).items.map(one => one.id)
    await tova.do({ type: 'set-favorite', contactId: 'contact-03', favorite: true })
    equal(await mine(), ['contact-03'], 'set')
    await tova.do({ type: 'set-favorite', contactId: 'contact-03', favorite: true })
    equal(await mine(), ['contact-03'], 'set twice')
    await tova.do({ type: 'set-favorite', contactId: 'contact-03', favorite: false })
    equal(await mine(), [], 'unset')
    await tova.do({ type: 'set-favorite', contactId: 'contact-03', favorite: true })
    equal(await mine(), ['contact-03'], 'set again')
  }],
])
