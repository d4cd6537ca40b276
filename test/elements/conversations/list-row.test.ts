import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { listRow } from '../../../src/elements/conversations/list-row.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { Agent } from '../../../src/model/agent.js'
import type { ListRow } from '../../../src/state/widgets/list.js'
import { manyConversations, SCENE_TIME, scene } from '../../../src/testing/index.js'

const seed = manyConversations(1)
const conversation = { ...seed.conversations![0]!, assigneeId: null, closedAt: null, closedById: null }
const agent: Agent = seed.agents[0]!
const plain: ListRow = {
  conversation, contact: undefined, other: undefined, presence: undefined,
  optedOut: false, channel: seed.channels[0]!, assignee: undefined,
  closedBy: undefined, tags: [], unread: 0, mine: false, closedByMe: false, previewAuthor: undefined, ownPreview: false,
  draft: '', favorite: false, unsent: null, pinned: false,
}

const draw = (row: Partial<ListRow>, selected = false) => fixture<HTMLElement>(html`<div>${listRow({ ...plain, ...row }, {
  terms: en, format: formatFor('en'), now: SCENE_TIME, selected, tabbable: true, left: undefined, handle: undefined, box: undefined,
})}</div>`)

const withLast = (last: Partial<NonNullable<typeof conversation.lastMessage>>): ListRow['conversation'] =>
  ({ ...conversation, lastMessage: { ...conversation.lastMessage!, delivery: null, ...last } })

describe('a row of the list', () => {
  it('tells who wrote the newest message when it was one of us', async () => {
    const mine = await draw({ conversation: withLast({ direction: 'out', text: 'Done' }), ownPreview: true })
    expect(mine.querySelector('.preview')!.textContent.trim()).to.equal(`${en.previewBy(en.you)} Done`)
    const theirs = await draw({ conversation: withLast({ direction: 'out', text: 'Done' }), previewAuthor: agent })
    expect(theirs.querySelector('.preview')!.textContent.trim()).to.equal(`${en.previewBy('Mara')} Done`)
  })

  it('shows an unsent draft in place of the newest message', async () => {
    const row = await draw({ draft: 'Half a sen' })
    expect(row.querySelector('.preview')!.textContent).to.contain('Half a sen').and.contain(en.previewDraft)
  })

  it('marks that something written here does not get through, in words too', async () => {
    for (const state of ['failed', 'unconfirmed', 'waiting'] as const) {
      const mark = (await draw({ unsent: state, draft: 'More' })).querySelector('[part="unsent"]')!
      expect([mark.textContent.trim(), mark.querySelector('.delivery')!.classList.contains(state)])
        .to.deep.equal([en.unsentMarks[state], true])
    }
    expect((await draw({})).querySelector('[part="unsent"]')).to.equal(null)
  })

  it('says that the newest message was not delivered', async () => {
    const row = await draw({ conversation: withLast({ direction: 'out', delivery: 'failed' }) })
    expect(row.querySelector('.preview .delivery')!.textContent).to.contain(en.unsentMarks.failed)
  })

  it('counts files where the newest message has no words', async () => {
    const row = await draw({ conversation: withLast({ text: '', attachmentCount: 2 }) })
    expect(row.querySelector('.preview')!.textContent).to.contain(en.previewAttachments(2))
  })

  it('has room for two tags and counts the rest', async () => {
    const row = await draw({ tags: scene().tags!.slice(0, 4) })
    expect(row.querySelectorAll('.tag').length).to.equal(2)
    expect(row.querySelector('.more-tags')!.textContent).to.equal('+2')
  })

  it('says whose it is, in words for speech', async () => {
    const mine = await draw({ conversation: { ...conversation, assigneeId: agent.id }, mine: true })
    expect(mine.querySelector('.assignee')!.textContent).to.contain(en.assignedToYou)
    const theirs = await draw({ conversation: { ...conversation, assigneeId: agent.id }, assignee: agent })
    expect(theirs.querySelector('.assignee')!.textContent).to.contain(agent.name)
  })

  it('tells who closed it and when, in place of the newest message’s time', async () => {
    const row = await draw({
      conversation: { ...conversation, status: 'closed', closedAt: SCENE_TIME - 120_000, closedById: agent.id }, closedBy: agent,
    })
    expect(row.querySelector('.meta')!.textContent).to.contain(en.closedBy(agent.name))
    expect(row.querySelectorAll('time').length).to.equal(1)
    expect(row.querySelector('time')!.title).to.equal(formatFor('en').exact(SCENE_TIME - 120_000))
  })

  it('says that the customer must not be texted', async () => {
    expect((await draw({ optedOut: true })).querySelector('.chip')!.textContent).to.equal(en.optedOut)
    expect((await draw({ optedOut: false })).querySelector('.chip')).to.equal(null)
  })

  it('says when it was opened by the agent here', async () => {
    expect((await draw({}, true)).querySelector('.row')!.getAttribute('aria-current')).to.equal('true')
    expect((await draw({}, false)).querySelector('.row')!.hasAttribute('aria-current')).to.equal(false)
  })

  it('names its menu after the person', async () => {
    const row = await draw({ contact: { ...scene().contacts![0]!, name: 'Rosa' } })
    expect(row.querySelector('.row-menu')!.getAttribute('aria-label')).to.equal(en.actionsFor('Rosa'))
  })

  it('says when a snoozed one comes back, and that one is pinned', async () => {
    const until = SCENE_TIME + 3_600_000
    const asleep = await draw({ conversation: { ...conversation, status: 'snoozed', snoozedUntil: until }, pinned: true })
    const time = asleep.querySelector('time')!
    expect(time.dateTime).to.equal(new Date(until).toISOString())
    expect(time.textContent).to.match(/^today /)
    expect(time.title).to.match(/^Back /)
    expect(asleep.querySelector('[part="pinned"]')!.textContent).to.contain(en.pinned)
    expect((await draw({})).querySelector('[part="pinned"]')).to.equal(null)
  })

  it('tells of a direct chat whose face it is and whether they are there, in a word', async () => {
    const row = await draw({ conversation: { ...conversation, kind: 'direct' }, other: agent, presence: 'away' })
    expect(row.querySelector('.avatar')!.textContent.trim()).to.equal('MQ')
    expect(row.querySelector('[part="presence"]')!.textContent).to.equal('Away')
    expect((await draw({})).querySelector('[part="presence"]')).to.equal(null)
  })

  it('tells team chats from each other by their names and colors', async () => {
    const faceOf = async (id: string, title: string) => {
      const row = await draw({ conversation: { ...conversation, id, kind: 'team', contactId: null, title } })
      const face = row.querySelector('.avatar')!
      return [face.textContent.trim(), face.className.match(/hue-\d/)?.[0]]
    }
    const [shift, bench] = [await faceOf('a', 'Saturday shift'), await faceOf('b', 'Repair bench')]
    expect([shift[0], bench[0]]).to.deep.equal(['SS', 'RB'])
    expect(shift[1]).not.to.equal(bench[1])
  })
})
