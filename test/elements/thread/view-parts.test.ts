import { expect } from '@open-wc/testing'
import '../../../src/define/inbox-conversation-view.js'
import { HEADER_PARTS, LIST_PARTS } from '../../../src/elements/thread/view-parts.js'

describe('the parts a conversation view hands on', () => {
  it('are named once each', () => {
    for (const parts of [HEADER_PARTS, LIST_PARTS]) {
      const names = parts.split(', ')
      expect(new Set(names).size).to.equal(names.length)
      expect(names.every(name => /^[a-z-]+$/.test(name))).to.equal(true)
    }
  })
})
