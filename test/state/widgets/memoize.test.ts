import { expect } from '@open-wc/testing'
import type { Inbox } from '../../../src/state/inbox.js'
import { memoize } from '../../../src/state/widgets/memoize.js'
import { aDesk } from '../world.js'

const widget = memoize((inbox: Inbox, options: { readonly conversationId: string }) => ({ inbox, options }))

describe('a widget\'s state', () => {
  it('is one for all who show the same thing of one inbox', () => {
    const { inbox } = aDesk()
    expect(widget(inbox, { conversationId: 'a' })).to.equal(widget(inbox, { conversationId: 'a' }))
    expect(widget(inbox, { conversationId: 'a' })).not.to.equal(widget(inbox, { conversationId: 'b' }))
  })

  it('is never shared by two inboxes', () => {
    const [one, two] = [aDesk().inbox, aDesk().inbox]
    expect(widget(one, { conversationId: 'a' })).not.to.equal(widget(two, { conversationId: 'a' }))
  })

  it('is not shared by two widgets', () => {
    const { inbox } = aDesk()
    const other = memoize((_inbox: Inbox, options: { readonly conversationId: string }) => options)
    expect(other(inbox, { conversationId: 'a' })).not.to.equal(widget(inbox, { conversationId: 'a' }))
  })

  it('is forgotten after hundreds of others, and kept while it is in use', () => {
    const { inbox } = aDesk()
    const used = widget(inbox, { conversationId: 'used' })
    const old = widget(inbox, { conversationId: 'old' })
    for (let index = 0; index < 300; index++) {
      widget(inbox, { conversationId: `c${index}` })
      widget(inbox, { conversationId: 'used' })
    }
    expect(widget(inbox, { conversationId: 'used' })).to.equal(used)
    expect(widget(inbox, { conversationId: 'old' })).not.to.equal(old)
  })
})
