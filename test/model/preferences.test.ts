import { expect } from '@open-wc/testing'
import { NO_PREFERENCES, PREFERENCES_ID } from '../../src/model/preferences.js'

describe('preferences', () => {
  it('hide nothing as long as nothing was chosen', () => {
    expect(NO_PREFERENCES).to.deep.equal({ id: PREFERENCES_ID, version: 0, hiddenTagIds: [] })
  })
})
