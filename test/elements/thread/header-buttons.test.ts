import { expect } from '@open-wc/testing'
import { actButtons, assigneeButton, callLink, headerTags, membersButton } from '../../../src/elements/thread/header-buttons.js'
import type { Capability } from '../../../src/state/actions.js'
import { agent, available, drawn, format, tag, terms, textOf, viewOf } from './rows.js'

const denied: Capability = { state: 'denied', reason: 'read-only' }
const unsupported: Capability = { state: 'unsupported' }
const nothingHappens = () => { /* not pressed */ }
const base = (capability: Capability) => ({ terms, format, capability: () => capability })
const opener = (capability: Capability) => ({ ...base(capability), isOpen: false, onOpen: nothingHappens })

describe('the buttons of a conversation’s header', () => {
  it('say whose it is', async () => {
    const view = viewOf({ assignee: agent }, { assigneeId: agent.id })
    expect(textOf((await drawn(assigneeButton(view, opener(available)))).querySelector('button'))).to.contain(agent.name)
    expect(textOf(await drawn(assigneeButton(viewOf(), opener(available))))).to.contain(terms.unassigned)
  })

  it('offer no assignment where there is none, and say why it is denied', async () => {
    expect((await drawn(assigneeButton(viewOf(), opener(unsupported)))).childElementCount).to.equal(0)
    const box = await drawn(assigneeButton(viewOf(), opener(denied)))
    expect(box.querySelector('button')).to.equal(null)
    expect(textOf(box)).to.contain(terms.forbiddenReasons['read-only'])
  })

  it('call by a link of nothing but what a phone dials', async () => {
    const box = await drawn(callLink(viewOf({ number: '+1 (415) 555-0142' }), base(available), nothingHappens))
    expect(box.querySelector('a')!.getAttribute('href')).to.equal('tel:+14155550142')
    const none = await drawn(callLink(viewOf({ number: null }), base(available), nothingHappens))
    expect(none.childElementCount).to.equal(0)
  })

  it('do what they say', async () => {
    const acts: string[] = []
    const box = await drawn(actButtons(viewOf(), base(available), act => { acts.push(act) }))
    for (const button of box.querySelectorAll('button')) button.click()
    expect(acts).to.deep.equal(['favorite', 'mark-unread', 'close'])
  })

  it('keep denied acts in sight, with the reason', async () => {
    const box = await drawn(actButtons(viewOf(), base(denied), nothingHappens))
    expect(box.querySelector('#close')!.getAttribute('aria-disabled')).to.equal('true')
    expect(textOf(box)).to.contain(terms.forbiddenReasons['read-only'])
  })

  it('take tags off by name, and offer no way where tagging is not', async () => {
    const removed: string[] = []
    const box = await drawn(headerTags(viewOf({ tags: [tag] }), opener(available), id => { removed.push(id) }))
    box.querySelector<HTMLElement>(`[aria-label="${terms.removeTag(tag.name)}"]`)!.click()
    expect(removed).to.deep.equal([tag.id])
    expect((await drawn(headerTags(viewOf(), opener(unsupported), nothingHappens))).childElementCount).to.equal(0)
  })

  it('show some of a team with their presence, and how many more there are', async () => {
    const view = viewOf({}, { kind: 'team', memberIds: ['me', 'a', 'b', 'c', 'd', 'e'] })
    const faces = (['online', 'away'] as const).map(presence => ({ agent: { ...agent, id: presence }, presence }))
    const button = (await drawn(membersButton(view, { ...opener(available), faces }))).querySelector('button')!
    expect([button.querySelectorAll('.avatar').length, button.querySelectorAll('.presence.away').length]).to.deep.equal([2, 1])
    expect(textOf(button)).to.contain('+3')
    expect(button.querySelector('.visually-hidden')!.textContent).to.equal(`Name and members, 6 members: ${agent.name} (Online) and ${agent.name} (Away)`)
    const unknown = (await drawn(membersButton(view, { ...opener(available), faces: [] }))).querySelector('button')!
    expect(textOf(unknown)).to.equal('Name and members, 6 members6')
  })
})
