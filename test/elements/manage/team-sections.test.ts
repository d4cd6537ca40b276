import { expect, fixture } from '@open-wc/testing'
import { nothing } from 'lit'
import { en } from '../../../src/i18n/en.js'
import { assignmentSection, historySection, membersSection, movingSection, tagsSection, wordList } from '../../../src/elements/manage/team-sections.js'
import { settingsOf } from '../../../src/model/inbox.js'
import type { TeamInbox } from '../../../src/state/widgets/team-settings.js'
import { scene } from '../../../src/testing/index.js'

const { inboxes: [inbox], agents, tags = [] } = scene()
const team: TeamInbox = {
  inbox: inbox!, settings: { ...settingsOf(inbox!), movable: false, defaultTagIds: [tags[0]!.id] },
  members: agents.slice(0, 2), others: agents.slice(2), tags: tags.slice(0, 1), moreTags: tags.slice(1), channels: [],
}
const chosen: object[] = []
const scenes = { team, terms: en, trouble: nothing, onChoose: (changes: object) => { chosen.push(changes) } } as const

beforeEach(() => { chosen.length = 0 })

describe('sections of an inbox’s settings', () => {
  it('offer to add whom they find, and to take out who is there', async () => {
    const acts: string[] = []
    const section = await fixture(membersSection({
      team, terms: en, query: agents[2]!.name.slice(0, 3), trouble: nothing, onType: () => undefined,
      onAdd: id => { acts.push(`+${id}`) }, onRemove: id => { acts.push(`-${id}`) },
    }))
    section.querySelector<HTMLElement>('[part~="add-member"]')!.click()
    section.querySelector<HTMLElement>('[part~="remove-member"]')!.click()
    expect(acts).to.deep.equal([`+${agents[2]!.id}`, `-${agents[0]!.id}`])
  })

  it('tell each mode with what it means', async () => {
    const section = await fixture(assignmentSection(scenes))
    const modes = [...section.querySelectorAll<HTMLInputElement>('[name="mode"]')]
    expect(modes.map(one => one.checked)).to.deep.equal([false, true, false])
    modes[0]!.click()
    expect(chosen).to.deep.equal([{ assignmentMode: 'off' }])
  })

  it('ask for a reason only where something may move', async () => {
    const section = await fixture(movingSection(scenes))
    expect(section.querySelector<HTMLInputElement>('[name="reason"]')!.disabled).to.be.true
    section.querySelector<HTMLElement>('[name="movable"]')!.click()
    expect(chosen).to.deep.equal([{ movable: true }])
  })

  it('share what was said on a number before', async () => {
    const section = await fixture(historySection(scenes))
    section.querySelector<HTMLElement>('[name="history"]')!.click()
    expect(chosen).to.deep.equal([{ historyShared: true }])
  })

  it('add tags and take them off', async () => {
    const section = await fixture(tagsSection(scenes))
    const field = section.querySelector<HTMLSelectElement>('[name="tag"]')!
    field.value = tags[1]!.id
    // As arrows do that go through a closed list.
    field.dispatchEvent(new Event('change'))
    expect(chosen).to.deep.equal([])
    section.querySelector('form')!.requestSubmit()
    section.querySelector<HTMLElement>('[part~="remove-tag"]')!.click()
    expect(chosen).to.deep.equal([{ defaultTagIds: [tags[0]!.id, tags[1]!.id] }, { defaultTagIds: [] }])
  })

  it('add words without the spaces around, and keep the focus where one goes', async () => {
    const heard: (readonly string[])[] = []
    const list = await fixture(wordList({ list: 'out', words: ['stop', 'end'], terms: en, onChange: words => { heard.push(words) } }))
    const field = list.querySelector<HTMLInputElement>('[name="word"]')!
    field.value = ' basta '
    list.querySelector('form')!.requestSubmit()
    list.querySelector<HTMLElement>('[part~="remove-word"]')!.click()
    expect(heard).to.deep.equal([['stop', 'end', 'basta'], ['end']])
    expect(document.activeElement === field).to.be.true
  })
})
