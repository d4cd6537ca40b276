import { expect } from '@open-wc/testing'
import { contact, refusal, seedOf } from '../small-world.js'
import { asked } from './answers.js'

const seed = seedOf({
  contacts: [
    contact({ id: 'z', name: 'Zoe' }), contact({ id: 'a', name: 'Ada' }), contact({ id: 'e', name: 'Émile' }),
    contact({ id: 'f', name: 'Fay' }), contact({ id: 'his', name: 'Ben\'s aunt', scope: 'private', ownerId: 'ben' }),
  ],
  favorites: { ana: [{ id: 'z', version: 1, since: 1 }] },
})

describe('contacts', () => {
  it('come by name, page by page, each once', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await asked({ type: 'contacts', limit: 2, ...cursor === undefined ? {} : { cursor } }, seed)
      ids.push(...page.items.map(({ id }) => id))
      expect(page.total).to.equal(4)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(ids).to.deep.equal(['a', 'e', 'f', 'z'])
  })

  it('are searched, and narrowed to my favorites', async () => {
    expect((await asked({ type: 'contacts', search: 'emi', limit: 9 }, seed)).items.map(({ id }) => id)).to.deep.equal(['e'])
    const mine = await asked({ type: 'contacts', favorites: true, limit: 9 }, seed)
    expect(mine.items.map(({ id }) => id)).to.deep.equal(['z'])
    expect(mine.included.map(({ kind }) => kind)).to.deep.equal(['contact', 'favorite'])
  })

  it('are no colleague\'s private ones', async () => {
    expect((await asked({ type: 'contacts', limit: 9 }, seed, 'ben')).items.map(({ id }) => id)).to.include('his')
    expect((await refusal(asked({ type: 'contact', contactId: 'his' }, seed))).code).to.equal('not-found')
    expect((await asked({ type: 'contact', contactId: 'his' }, seed, 'ben')).items[0]?.id).to.equal('his')
  })
})
