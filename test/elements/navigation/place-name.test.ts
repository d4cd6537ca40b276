import { expect } from '@open-wc/testing'
import { placeName } from '../../../src/elements/navigation/place-name.js'
import { en } from '../../../src/i18n/en.js'
import type { Here } from '../../../src/state/widgets/nav.js'
import { channel, inbox } from '../../backend/small-world.js'

const here: Here = { inbox: undefined, channel: undefined, shelf: undefined, scope: 'shared', view: undefined }

describe('the name of a place', () => {
  it('is that of the channel, else of the inbox, else of all of them', () => {
    expect(placeName({ ...here, inbox: inbox(), channel: channel({ name: 'Shop line' }) }, en)).to.equal('Shop line')
    expect(placeName({ ...here, inbox: inbox() }, en)).to.equal('Support')
    expect(placeName(here, en)).to.equal(en.allInboxes)
    expect(placeName(undefined, en)).to.equal(en.allInboxes)
  })

  it('says whose it is, and of a shelf what lies there', () => {
    expect(placeName({ ...here, scope: 'direct' }, en)).to.equal(en.privatePlaces.direct)
    expect(placeName({ ...here, shelf: 'spam' }, en)).to.equal(en.shelves.spam)
  })

  it('tells the history of a number from the number', () => {
    const past: Here = { ...here, scope: 'history', channel: channel({ name: 'Shop line' }) }
    expect(placeName(past, en)).to.equal('Shop line (previously private)')
    expect(placeName({ ...past, channel: undefined }, en)).to.equal(en.historyPlaces)
  })
})
