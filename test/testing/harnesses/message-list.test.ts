import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-message-list.js'
import { BackendError } from '../../../src/backend/errors.js'
import { LONG_THREAD, longThread, messageListHarness, waitFor } from '../../../src/testing/index.js'
import type { StageOptions } from '../../elements/mount.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async (conversationId: string, options: StageOptions = {}) => {
  const here = stage(options)
  const list = messageListHarness(await mount(here, html`
    <inbox-message-list style="height:600px" conversation-id=${conversationId}></inbox-message-list>`))
  await list.ready()
  return { ...here, list }
}

describe('messageListHarness', () => {
  it('reads messages, notes, files and events as they are seen', async () => {
    const { list } = await shown('joao')
    expect(list.messages().map(({ side, text, files }) => [side, text.slice(0, 12), ...files])).to.deep.equal([
      ['theirs', 'Bom dia! A c'], ['ours', 'Bom dia, Joã'], ['note', 'Second chain'], ['theirs', 'Aqui está.', 'corrente.jpg'],
    ])
    expect(list.messages()[1]).to.have.property('delivery', 'Read')
    expect(list.messages()[0]!.label).to.contain('João Prado')
    const { list: other } = await shown('kwame')
    expect(other.messages().filter(one => one.side === 'event').map(one => one.text)[0])
      .to.equal('You assigned this to Oluwaseun Adeyemi')
  })

  it('presses a button of a message', async () => {
    const { list, inbox, world } = await shown('priya')
    world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
    await inbox.actions.run('send', { conversationId: 'priya', text: 'Not this one', kind: 'message' }).catch(() => undefined)
    await list.press('Not this one', 'Discard')
    await waitFor(() => list.messages().every(one => one.text !== 'Not this one'), 'the end of it')
  })

  it('goes to the newest message, and says who is typing and why there is nothing', async () => {
    const { list } = await shown(LONG_THREAD, { seed: longThread(121) })
    await waitFor(() => list.messages().at(-1)?.text.startsWith('121:'), 'the end')
    list.element.shadowRoot!.querySelector('.scroll')!.scrollTop = 0
    await waitFor(() => !list.messages().at(-1)?.text.startsWith('121:'), 'what is above')
    await list.showNewest()
    expect(list.typing).to.equal('')
    const { list: gone } = await shown('nowhere')
    expect(gone.message).not.to.equal('')
  })
})
