import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { matchAgents, rulesOf, teamSettings, textOf } from '../../../src/state/widgets/team-settings.js'
import { AGENTS, CHANNELS, INBOXES, scene } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const id: string = INBOXES.sales

const show = async () => {
  const desk = await aReadyDesk()
  const widget = teamSettings(desk.inbox, {})
  const { last } = watchStore(widget.state)
  await calm()
  const inboxes = () => {
    const state = last()
    return state.status === 'ready' ? state.value : []
  }
  return { ...desk, widget, inboxes }
}

describe('what managers set', () => {
  it('is every inbox by name, with who is there, who might be, and its channels', async () => {
    const { inboxes } = await show()
    expect(inboxes().map(one => one.inbox.name)).to.deep.equal(scene().inboxes.map(one => one.name).sort())
    const workshop = inboxes().find(one => one.inbox.id === INBOXES.workshop)!
    expect(workshop.others.length + workshop.members.length).to.equal(Object.values(AGENTS).length)
    expect(inboxes().find(one => one.inbox.id === id)!.channels.map(one => one.channel.id)).to.include(CHANNELS.texts)
  })

  it('keeps what is typed, and forgets it where it is again as it was', async () => {
    const { widget } = await show()
    widget.type(id, 'name', 'New')
    expect([widget.text(id, 'name'), widget.isTyped(id, 'name')]).to.deep.equal(['New', true])
    widget.type(id, 'name', 'Sales')
    expect(widget.isTyped(id, 'name')).to.equal(false)
  })

  it('says what cannot be saved, and is silent once it is typed anew', async () => {
    const { widget } = await show()
    widget.type(id, 'words', { out: ['a', 'A'], in: [] })
    expect(widget.ready(id, 'words')).to.equal(undefined)
    expect(widget.trouble(id, 'words')).to.deep.equal({ type: 'wrong', value: 'A', rule: 'duplicate' })
    widget.type(id, 'words', { out: ['a'], in: [] })
    expect(widget.trouble(id, 'words')).to.equal(undefined)
    expect(widget.ready(id, 'words')).to.deep.equal({ value: { out: ['a'], in: [] }, seen: null })
    widget.type(id, 'name', ' ')
    expect([widget.ready(id, 'name'), widget.trouble(id, 'name')])
      .to.deep.equal([undefined, { type: 'wrong', value: '', rule: 'required' }])
  })

  it('means what is there now after a conflict, and is done once it was saved', async () => {
    const { widget, inbox } = await show()
    widget.type(id, 'name', 'Mine')
    await inbox.actions.run('update-inbox', { inboxId: id, changes: { name: 'Theirs' } })
    expect(widget.ready(id, 'name')!.seen).to.equal('Sales')
    const current = inbox.records.get('inbox', id)!
    widget.answered(id, 'name', new BackendError('conflict', { kind: 'inbox', current, byId: null }))
    expect(widget.ready(id, 'name')).to.deep.equal({ value: 'Mine', seen: 'Theirs' })
    widget.answered(id, 'name', undefined)
    expect([widget.isTyped(id, 'name'), widget.trouble(id, 'name')]).to.deep.equal([false, undefined])
  })

  it('reads rules as they are typed', () => {
    expect(rulesOf({ count: '3', megabytes: '1,5', types: 'image/*, .vcf;text/plain ' }))
      .to.deep.equal({ count: 3, size: 1_500_000, types: ['image/*', '.vcf', 'text/plain'] })
    expect(rulesOf({ count: ' ', megabytes: 'x', types: '' })).to.deep.equal({ count: NaN, size: NaN, types: [] })
    const rules = { count: 5, size: 2_000_000, types: ['image/*', '.vcf'] }
    expect(rulesOf(textOf(rules))).to.deep.equal(rules)
  })

  it('finds agents by name or address, and nobody while nothing is typed', () => {
    const { agents } = scene()
    expect(matchAgents(agents, ' ')).to.deep.equal([])
    expect(matchAgents(agents, 'DENIZ').map(one => one.id)).to.deep.equal([AGENTS.deniz])
    expect(matchAgents(agents, 'larkspur').length).to.equal(agents.length)
  })
})
