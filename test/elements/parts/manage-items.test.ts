import { expect } from '@open-wc/testing'
import { manageItems } from '../../../src/elements/parts/manage-items.js'
import { en } from '../../../src/i18n/en.js'

describe('the items of what can be managed', () => {
  it('say why one cannot be chosen', () => {
    const items = manageItems([
      { act: 'open-settings', capability: { state: 'denied', reason: 'managers-only' } },
      { act: 'open-tags', capability: { state: 'available' } },
    ], en)
    expect(items.map(({ id, label, disabledReason }) => [id, label, disabledReason])).to.deep.equal([
      ['open-settings', 'Inbox settings…', en.forbiddenReasons['managers-only']], ['open-tags', 'Manage tags…', undefined],
    ])
  })
})
