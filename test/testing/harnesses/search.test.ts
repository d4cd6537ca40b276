import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-search.js'
import { searchHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('searchHarness', () => {
  it('types, reads what was found, and ends the search', async () => {
    const { inbox, clock } = stage()
    const search = searchHarness(await mount({ inbox }, html`<inbox-search></inbox-search>`))
    await search.ready()
    search.type('qqqqqq')
    await waitFor(() => inbox.location.get().search === 'qqqqqq', 'the search')
    clock.advance(100)
    await waitFor(() => search.message.includes('Nothing found'), 'the answer')
    expect([search.text, search.hits.length, search.status]).to.deep.equal(['qqqqqq', 0, 'Nothing found'])
    await search.end()
    await waitFor(() => search.text === '', 'the end')
  })
})
