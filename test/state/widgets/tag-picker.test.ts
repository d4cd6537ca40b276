import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { TagOption } from '../../../src/state/widgets/tag-picker.js'
import { freshColor, matchTags, sameTag, TAG_COLORS, tagPicker } from '../../../src/state/widgets/tag-picker.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (conversationId: string, options = {}) => {
  const desk = await aReadyDesk(options)
  const picker = tagPicker(desk.inbox, { conversationId })
  const { last } = watchStore(picker.state)
  await calm()
  const all = (): readonly TagOption[] => {
    const state = last()
    if (state.status !== 'ready') expect.fail(`it is ${state.status}`)
    return state.value
  }
  return { ...desk, picker, last, all, on: () => all().filter(option => option.isOn).map(option => option.tag.name) }
}

describe('the tags of a conversation', () => {
  it('are all there are by name, with those it has', async () => {
    const { all, on } = await show('joao')
    expect(all().map(option => option.tag.name))
      .to.deep.equal(['aguardando peça', 'fleet', 'refund', 'test ride', 'urgent', 'warranty'])
    expect(on()).to.deep.equal(['aguardando peça', 'warranty'])
  })

  it('follow what is put on and taken off', async () => {
    const { inbox, on } = await show('joao')
    void inbox.actions.run('tag', { conversationId: 'joao', tagId: 'tag-urgent' })
    expect(on()).to.include('urgent')
    await inbox.actions.run('untag', { conversationId: 'joao', tagId: 'tag-peca' })
    expect(on()).to.deep.equal(['urgent', 'warranty'])
  })

  it('have one more when a colleague creates it', async () => {
    const { world, all } = await show('joao')
    const colleague = await aReadyDesk({ world, agentId: AGENTS.deniz })
    await colleague.inbox.actions.run('create-tag', { conversationId: 'joao', name: 'gravel', color: 'green' })
    await calm()
    expect(all().map(option => option.tag.name)).to.include('gravel')
  })

  it('are found by what they contain, those that begin with it first', async () => {
    const { all } = await show('joao')
    const find = (query: string) => matchTags(all(), query).map(option => option.tag.name)
    expect(find('r')).to.deep.equal(['refund', 'aguardando peça', 'test ride', 'urgent', 'warranty'])
    expect(find(' PECA ')).to.deep.equal(['aguardando peça'])
    expect(sameTag(all(), ' Fleet ')?.tag.id).to.equal('tag-fleet')
    expect(sameTag(all(), 'flee')).to.be.undefined
  })

  it('give a new one the color used least, and gray last', async () => {
    const { all } = await show('joao')
    expect(freshColor(all())).to.equal('green')
    expect(freshColor([])).to.equal(TAG_COLORS[1])
  })

  it('say why they cannot be shown, and try again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:tags', new BackendError('offline', {}))
    const { last, picker, all } = await show('joao', { world: desk.world })
    expect(last()).to.have.nested.property('error.code', 'offline')
    picker.retry()
    await calm()
    expect(all()).to.have.length(6)
  })
})
