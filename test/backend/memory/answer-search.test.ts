import { expect } from '@open-wc/testing'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import { asked } from './answers.js'

const seed = suiteSeed()

describe('a search of the memory back end', () => {
  it('counts conversations, and messages not', async () => {
    const people = await asked({ type: 'search-conversations', search: 'fjord', filter: {}, limit: 2 }, seed, 'agent-iris')
    expect([people.items.length, people.total! > 2]).to.deep.equal([2, true])
    const said = await asked({ type: 'search-messages', search: 'blue', filter: {}, limit: 2 }, seed, 'agent-iris')
    expect([said.items.length, said.total]).to.deep.equal([2, null])
  })

  it('refuses a cursor that is none', async () => {
    const refused = await asked({ type: 'search-messages', search: 'blue', filter: {}, limit: 2, cursor: '{' }, seed, 'agent-iris')
      .catch((error: unknown) => String(error))
    expect(refused).to.contain('malformed')
  })
})
