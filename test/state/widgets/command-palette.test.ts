import { expect } from '@open-wc/testing'
import { commandPalette, findByWords } from '../../../src/state/widgets/command-palette.js'
import { aReadyDesk } from '../world.js'

const ALL = [
  { label: 'Adiar…', group: 'Priya' }, { label: 'Ir para Vendas', group: 'Ir para' },
  { label: 'Mais antigas primeiro', group: 'Ordem da lista' }, { label: 'Marcar como não lida', group: 'Priya' },
]
const found = (query: string) => findByWords(ALL, query).map(({ label }) => label)

describe('the command palette', () => {
  it('finds what holds every word, whatever their order, accents and case', () => {
    expect(found('NAO lida')).to.deep.equal(['Marcar como não lida'])
    expect(found('primeiro antigas')).to.deep.equal(['Mais antigas primeiro'])
    expect(found('ordem')).to.deep.equal(['Mais antigas primeiro'])
    expect(found('vendas adiar')).to.deep.equal([])
    expect(found('  ')).to.have.length(ALL.length)
  })

  it('knows whom the conversations opened last are with', async () => {
    const { inbox } = await aReadyDesk()
    const { recent } = commandPalette(inbox, {})
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    inbox.location.set({ conversationId: 'priya' })
    inbox.location.set({ conversationId: 'nobody' })
    inbox.location.set({ conversationId: null })
    const all = recent()
    expect(all.map(({ conversation }) => conversation.id)).to.deep.equal(['priya'])
    expect(all[0]!.contact!.name).to.contain('Priya')
  })

  it('takes back what was done last', async () => {
    const { inbox } = await aReadyDesk()
    const { undo } = commandPalette(inbox, {})
    expect(undo()).to.equal(undefined)
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await inbox.actions.run('close', { conversationId: 'priya' })
    expect(undo()).to.be.a('function')
  })
})
