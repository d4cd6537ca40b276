import { expect } from '@open-wc/testing'
import { durationText, headerFacts } from '../../../src/elements/thread/header-facts.js'
import { agent, available, drawn, format, NOW, terms, textOf, viewOf } from './rows.js'

const options = { terms, format, now: NOW, capability: () => available, presence: undefined }

describe('the facts of a conversation', () => {
  it('tell how long it has run, and how long it ran', () => {
    const createdAt = NOW - 7_200_000
    const open = viewOf({}, { createdAt })
    expect(durationText(open, terms, format, NOW)).to.equal(terms.openFor(format.duration(7_200_000)))
    const closed = viewOf({}, { createdAt, closedAt: NOW - 3_600_000, status: 'closed' })
    expect(durationText(closed, terms, format, NOW)).to.equal(terms.lasted(format.duration(3_600_000)))
  })

  it('name channel and address', async () => {
    const view = viewOf({}, { address: '+14155550142' })
    const box = await drawn(headerFacts(view, options))
    expect(textOf(box)).to.contain(view.channel!.name)
    expect(textOf(box.querySelector('.address'))).to.contain('0142')
  })

  it('do not repeat an address that is the name already', async () => {
    const box = await drawn(headerFacts(viewOf({ contact: undefined }, { address: '+14155550142' }), options))
    expect(box.querySelector('.address')).to.equal(null)
  })

  it('say whose it is, unless the inbox does not assign', async () => {
    const owner = async (...[view, own]: Parameters<typeof viewOf>) =>
      textOf((await drawn(headerFacts(viewOf(view, own), options))).querySelector('.owner'))
    expect(await owner()).to.equal(terms.unassigned)
    expect(await owner({ mine: true }, { assigneeId: agent.id })).to.equal(terms.you)
    expect(await owner({ assignee: agent }, { assigneeId: agent.id })).to.equal(agent.name)
    const off = await drawn(headerFacts(viewOf(), { ...options, capability: () => ({ state: 'unsupported' }) }))
    expect(off.querySelector('.owner')).to.equal(null)
  })

  it('say the word of the back end for a status nobody here knows', async () => {
    const box = await drawn(headerFacts(viewOf({}, { status: 'parked' as 'open' }), options))
    expect(textOf(box.querySelector('.chip'))).to.equal('parked')
  })

  it('say who closed it', async () => {
    const own = { status: 'closed', closedAt: NOW, closedById: agent.id } as const
    expect(textOf((await drawn(headerFacts(viewOf({ closedBy: agent }, own), options))).querySelector('.chip')))
      .to.equal(terms.closedBy(agent.name))
    expect(textOf((await drawn(headerFacts(viewOf({ closedByMe: true }, own), options))).querySelector('.chip')))
      .to.equal(terms.closedBy(terms.youObject))
  })
})
