import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-list.js'
import { listHarness, manyConversations } from '../../../src/testing/index.js'
import type { StageOptions } from '../../elements/mount.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (options: StageOptions = {}) => {
  const here = stage(options)
  const list = listHarness(await mount(here, html`<inbox-list style="height:900px"></inbox-list>`))
  await list.ready()
  return { ...here, list }
}

describe('listHarness', () => {
  it('reads rows as they are seen', async () => {
    const { list } = await shown()
    const { id, name, preview, unread, tags, assignee, isSelected } = list.row('Priya Raman')
    expect({ id, name, preview, unread, tags, assignee, isSelected }).to.deep.equal({
      id: 'priya', name: 'Priya Raman', preview: 'Do I need to bring anything?', unread: '2', tags: ['test ride'],
      assignee: 'You', isSelected: false,
    })
    expect(list.row(/^Kwame/)).to.deep.include({ unread: '', assignee: 'Oluwaseun Adeyemi' })
    expect(list.row('Kwame Mensah').preview).to.equal('Oluwaseun: First one is done. The second needs a new brake line, ready by four.')
    expect(list.row('Priya Raman').time).to.match(/3 ?m/)
  })

  it('opens a conversation', async () => {
    const { list, inbox } = await shown()
    await list.open('Kwame Mensah')
    expect(inbox.location.get().conversationId).to.equal('kwame')
    expect(list.rows().filter(row => row.isSelected).map(row => row.id)).to.deep.equal(['kwame'])
  })

  it('says who is there when somebody is not', async () => {
    const { list } = await shown({ seed: manyConversations(1) })
    expect(() => list.row('Nobody')).to.throw('nothing is called "Nobody"; there is "Ada Almeida"')
  })

  it('acts by a row\'s menu', async () => {
    const { list, inbox } = await shown({ seed: manyConversations(2) })
    expect(await list.menu('Ada Almeida')).to.include('Close conversation')
    await list.choose('Ada Almeida', 'Close conversation')
    await waitUntil(() => list.rows().length === 1)
    expect(inbox.records.get('conversation', 'crowd-0')?.status).to.equal('closed')
  })

  it('reads why there is nothing', async () => {
    const { list } = await shown({ seed: manyConversations(0) })
    expect(list.rows()).to.deep.equal([])
    expect(list.message).to.match(/^All caught up/)
  })
})
