import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-favorites.js'
import { favoritesHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('favoritesHarness', () => {
  it('reads who stands there, opens a conversation, and takes one off', async () => {
    const { inbox } = stage()
    const favorites = favoritesHarness(await mount({ inbox }, html`<inbox-favorites></inbox-favorites>`))
    await favorites.ready()
    const [name] = favorites.names
    expect(favorites.rows[0]).to.contain(name)
    await favorites.open(name!)
    await waitFor(() => inbox.location.get().conversationId !== null, 'the conversation')
    await favorites.unmark(name!)
    await waitFor(() => favorites.message.includes('No favorites yet'), 'the empty list')
  })
})
