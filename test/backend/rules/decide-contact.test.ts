import { expect } from '@open-wc/testing'
import type { ContactFields } from '../../../src/model/contact.js'
import { CONTACT_LIMITS } from '../../../src/model/contact.js'
import { NOW, contact, conversation, decided, recordsOf, refusal, seedOf, storeOf, theOne } from '../small-world.js'

const update = (fields: Partial<ContactFields>, expectedVersion = 1) =>
  ({ type: 'update-contact', contactId: 'kim', fields, expectedVersion }) as const

const FIELDS: ContactFields = { name: 'Sam', company: '', phones: [], emails: [], notes: '' }
const create = (fields: Partial<ContactFields> = {}, conversationId: string | null = null, contactId = 'sam') =>
  ({ type: 'create-contact', contactId, fields: { ...FIELDS, ...fields }, conversationId }) as const

const favorite = (wanted: boolean) => ({ type: 'set-favorite', contactId: 'kim', favorite: wanted }) as const
const privateSeed = (ownerId: string) => seedOf({ contacts: [contact({ scope: 'private', ownerId })] })

describe('editing a contact', () => {
  it('changes the fields that are named and no others', async () => {
    expect(theOne(await decided(update({ name: 'Kim L.', notes: 'Calls at noon' })), 'contact'))
      .to.deep.equal(contact({ version: 2, name: 'Kim L.', notes: 'Calls at noon' }))
  })

  it('stores nothing but what agents edit, whatever else comes along', async () => {
    const fields = { company: 'Lee & Co', scope: 'private', optedOut: ['x'] } as Partial<ContactFields>
    expect(theOne(await decided(update(fields)), 'contact')).to.deep.equal(contact({ version: 2, company: 'Lee & Co' }))
  })

  it('does nothing where nothing differs, even from an old version', async () => {
    const seed = seedOf({ contacts: [contact({ version: 4 })] })
    expect(await decided(update({ name: 'Kim Lee' }, 1), seed)).to.deep.equal([])
  })

  it('refuses what was edited from an old version, with the contact as it is', async () => {
    const current = contact({ version: 4 })
    expect(await refusal(decided(update({ name: 'K' }, 3), seedOf({ contacts: [current] }))))
      .to.deep.equal({ code: 'conflict', details: { kind: 'contact', current, byId: null } })
  })

  it('names the field and rule of what may not be stored', async () => {
    const wrong = [
      [update({ emails: [{ label: '', value: 'nope' }] }), 'emails.0', 'not-an-email'],
      [update({ phones: [{ label: '', value: 'x' }] }), 'phones.0', 'not-a-phone'],
      [update({ notes: 'a'.repeat(CONTACT_LIMITS.notes + 1) }), 'notes', 'too-long'],
    ] as const
    for (const [wish, field, rule] of wrong) {
      expect((await refusal(decided(wish))).details).to.deep.equal({ field, rule })
    }
  })

  it('finds no colleague\'s private contact, but my own', async () => {
    expect(await refusal(decided(update({ name: 'K' }), privateSeed('ben'))))
      .to.deep.equal({ code: 'not-found', details: { kind: 'contact', id: 'kim' } })
    expect(theOne(await decided(update({ name: 'K' }), privateSeed('ana')), 'contact').name).to.equal('K')
  })
})

describe('creating a contact', () => {
  it('makes a shared one under the client\'s id', async () => {
    expect(theOne(await decided(create()), 'contact'))
      .to.deep.equal(contact({ id: 'sam', name: 'Sam', phones: [] }))
  })

  it('links it to the conversation it was made in', async () => {
    const seed = seedOf({ conversations: [conversation({ contactId: null })] })
    expect(theOne(await decided(create({}, 'c1'), seed), 'conversation')).to.deep.include({ contactId: 'sam', version: 4 })
  })

  it('does not take a conversation from the contact it has', async () => {
    expect(await refusal(decided(create({}, 'c1')))).to.deep.equal({
      code: 'conflict', details: { kind: 'conversation', current: conversation(), byId: null },
    })
  })

  it('refuses one without a name or any way to reach it', async () => {
    expect((await refusal(decided(create({ name: ' ', notes: 'who?' })))).details)
      .to.deep.equal({ field: 'name', rule: 'required' })
    expect(recordsOf(await decided(create({ name: '', emails: [{ label: '', value: 'a@b.example' }] })), 'contact'))
      .to.have.length(1)
  })

  it('refuses an id that another contact has', async () => {
    const unlinked = seedOf({ conversations: [conversation({ contactId: null })] })
    for (const wish of [create({}, null, 'kim'), create({}, 'c1', 'kim')]) {
      expect((await refusal(decided(wish, unlinked))).details).to.deep.equal({ field: 'contactId', rule: 'duplicate' })
    }
  })
})

describe('favorites', () => {
  it('are mine', async () => {
    const [write] = await decided(favorite(true))
    expect(write).to.deep.equal({
      kind: 'favorite', id: 'kim', version: 1, value: { id: 'kim', version: 1, since: NOW }, owner: 'ana',
    })
  })

  it('go and come back with ever higher versions', async () => {
    const store = storeOf(seedOf())
    const versions = []
    for (const wanted of [true, false, true]) {
      const [write] = await decided(favorite(wanted), store)
      store.write(write!)
      versions.push(write!.version)
    }
    expect(versions).to.deep.equal([1, 2, 3])
  })

  it('stay as they are when nothing changes', async () => {
    expect(await decided(favorite(false))).to.deep.equal([])
    expect(await decided(favorite(true), seedOf({ favorites: { ana: [{ id: 'kim', version: 1, since: 1 }] } })))
      .to.deep.equal([])
  })
})
