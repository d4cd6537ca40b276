import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { AssigneeChoice } from '../../../src/state/widgets/assignee.js'
import { assigneePicker, matchAssignees } from '../../../src/state/widgets/assignee.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (conversationId: string, options: DeskOptions = {}) => {
  const desk = await aReadyDesk(options)
  const picker = assigneePicker(desk.inbox, { conversationId })
  const { last } = watchStore(picker.state)
  await calm()
  const choice = (): AssigneeChoice => {
    const state = last()
    if (state.status !== 'ready') expect.fail(`it is ${state.status}`)
    return state.value
  }
  return { ...desk, picker, last, choice, names: () => choice().options.map(option => option.agent.name) }
}

describe('who may be handed a conversation', () => {
  it('is me first, then colleagues by name', async () => {
    const { names, choice } = await show('priya')
    expect(names()).to.deep.equal(['Mara Quinn', 'Clara Nogueira', 'Deniz Aksoy', 'Oluwaseun Adeyemi'])
    expect(choice().assigneeId).to.equal(AGENTS.mara)
    expect(choice().options[0]).to.include({ isMe: true, isCurrent: true, refusal: null })
  })

  it('is only who has access to its inbox, even when nothing was known of it before', async () => {
    expect((await show('maxi')).names()).to.deep.equal(['Mara Quinn', 'Clara Nogueira', 'Deniz Aksoy'])
  })

  it('depends on the inbox\'s mode, and on my role', async () => {
    const refusals = (choice: AssigneeChoice) => choice.options.map(option => option.refusal)
    expect(refusals((await show('ahmad')).choice())).to.deep.equal([null, null, null])
    const member = (await show('ahmad', { agentId: AGENTS.clara })).choice()
    expect(refusals(member)).to.deep.equal(['assigned-to-other', null, 'assigned-to-other'])
    expect(member.releaseRefusal).to.equal('assigned-to-other')
    const free = (await show('maxi', { agentId: AGENTS.clara })).choice()
    expect(refusals(free)).to.deep.equal([null, 'managers-only', 'managers-only'])
    expect(free.releaseRefusal).to.be.null
  })

  it('follows who is there', async () => {
    const { inbox, choice } = await show('priya')
    const presence = () => choice().options.find(option => option.agent.id === AGENTS.deniz)?.presence
    expect(presence()).to.equal('online')
    inbox.ephemerals.receive({ type: 'presence', agentId: AGENTS.deniz, presence: 'away' })
    expect(presence()).to.equal('away')
  })

  it('follows who has it now', async () => {
    const { inbox, choice } = await show('priya')
    await inbox.actions.run('assign', { conversationId: 'priya', assigneeId: AGENTS.deniz })
    expect(choice().options.find(option => option.isCurrent)?.agent.id).to.equal(AGENTS.deniz)
  })

  it('says why nobody can be shown, and tries again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:agents', new BackendError('offline', {}))
    const { last, picker, names } = await show('priya', { world: desk.world })
    expect(last()).to.have.nested.property('error.code', 'offline')
    picker.retry()
    await calm()
    expect(names()).to.have.length(4)
  })

  it('is found by every word of a name or mail address, accents or not', async () => {
    const { choice } = await show('priya')
    const find = (query: string) => matchAssignees(choice().options, query).map(option => option.agent.id)
    expect(find('')).to.have.length(4)
    expect(find('ade SEUN')).to.deep.equal([AGENTS.seun])
    expect(find('clara@')).to.deep.equal([AGENTS.clara])
    expect(find('nobody')).to.deep.equal([])
  })
})
