import { expect } from '@open-wc/testing'
import { placeMenu } from '../../../src/elements/navigation/place-menu.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import { CHANNELS, INBOXES, scene } from '../../../src/testing/index.js'

const { inboxes: [sales], channels } = scene()
const inboxes = [{ inbox: sales!, channels: channels.filter(one => one.inboxId === INBOXES.sales), folded: true }]
const unread = new Map([[`channel:${CHANNELS.texts}`, 1_200]])

describe('the menu of places', () => {
  const groups = placeMenu({
    state: { status: 'ready', inboxes, numbers: [], chats: ['direct', 'team'], histories: [channels[0]!],
      views: [], shelves: ['snoozed', 'spam'] },
    current: `inbox:${INBOXES.sales}`, unread, terms: en, format: formatFor('en'),
  })
  const items = groups.flatMap(group => group.items)

  it('begins with all inboxes, then one group an inbox, folded ones too, and ends with what lies apart', () => {
    expect(groups.map(group => group.items.map(item => item.label))).to.deep.equal([
      [en.allInboxes], ['Sales', 'Shop line', 'larkspur.example'],
      ['My private inbox', 'Direct chats', 'Team chats'], [en.shelves.snoozed, en.shelves.spam], [channels[0]!.name],
    ])
  })

  it('names the group of numbers with history', () => {
    expect(groups.flatMap(({ title }) => title ?? [])).to.deep.equal([en.historyPlaces])
  })

  it('marks the place one is at', () => {
    expect(items.filter(item => item.checked).map(item => item.label)).to.deep.equal(['Sales'])
  })

  it('shows what is unread, and says what the number means', () => {
    const texts = items.find(item => item.id === `channel:${CHANNELS.texts}`)!
    expect(texts.detail).to.equal('1,200')
    expect(texts.detailLabel).to.equal(en.unreadConversations(1_200))
    expect(items[0]!.detail).to.equal(undefined)
  })
})
