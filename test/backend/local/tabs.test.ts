import { expect } from '@open-wc/testing'
import type { TabMessage } from '../../../src/backend/local/tabs.js'
import { Tabs } from '../../../src/backend/local/tabs.js'
import { createId } from '../../../src/lib/ids.js'

const message: TabMessage = { type: 'committed', epoch: 'e', record: { position: 1, entries: [] } }

describe('tabs', () => {
  it('hear each other on one database, and nothing of another one', async () => {
    const database = createId()
    const heard: unknown[] = []
    const first = new Tabs(database, () => { heard.push('myself') })
    const other = new Tabs(createId(), () => { heard.push('another database') })
    const said = new Promise<TabMessage>(resolve => {
      const second = new Tabs(database, received => {
        second.close()
        resolve(received)
      })
    })
    // Whoever knows the channel can say anything.
    const stranger = new BroadcastChannel(`inbox:local:${database}`)
    stranger.postMessage('nonsense')
    stranger.postMessage(null)
    first.post(message)
    expect(await said).to.deep.equal(message)
    expect(heard).to.deep.equal([])
    stranger.close()
    first.close()
    other.close()
  })
})
