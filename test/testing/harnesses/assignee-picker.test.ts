import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-assignee-picker.js'
import { AGENTS, assigneePickerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (conversationId: string, agentId: string = AGENTS.mara) => {
  const here = stage({ agentId })
  const picker = assigneePickerHarness(await mount(here, html`
    <inbox-assignee-picker conversation-id=${conversationId}></inbox-assignee-picker>`))
  await picker.ready()
  return { ...here, picker }
}

describe('assigneePickerHarness', () => {
  it('hands a conversation to somebody', async () => {
    const { picker, inbox } = await shown('priya')
    expect(picker.options().find(one => one.isChosen)).to.deep.include({ name: 'Mara Quinn', detail: 'Online' })
    await picker.choose('Deniz Aksoy')
    await waitFor(() => inbox.records.get('conversation', 'priya')?.assigneeId === AGENTS.deniz, 'the other one')
  })

  it('says why somebody cannot be chosen', async () => {
    const { picker } = await shown('ahmad', AGENTS.clara)
    const off = picker.options().find(one => one.isOff)
    expect(off?.detail).not.to.equal('')
    expect(await picker.choose(off!.name).then(() => '', String)).to.contain(off!.detail)
  })
})
