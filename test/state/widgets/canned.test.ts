import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { CannedMessage } from '../../../src/model/canned.js'
import { cannedWidget, searchCanned } from '../../../src/state/widgets/canned.js'
import { composerWidget } from '../../../src/state/widgets/composer.js'
import { EMPTY_DRAFT } from '../../../src/state/draft.js'
import type { Watched } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const watched: Watched<unknown>[] = []
afterEach(() => { for (const one of watched.splice(0)) one.stop() })

const look = async (conversationId: string) => {
  const desk = await aReadyDesk()
  const widget = cannedWidget(desk.inbox, { conversationId })
  const messages = watchStore(widget.messages)
  watched.push(messages)
  await calm()
  return { ...desk, widget, messages: messages.last }
}

const message = (keyPhrase: string, title: string, text = ''): CannedMessage =>
  ({ id: keyPhrase, version: 1, keyPhrase, title, text, inboxId: null })

const phrases = (all: readonly CannedMessage[], query: string) =>
  searchCanned(all, query).map(({ keyPhrase }) => keyPhrase)

describe('searchCanned', () => {
  const all = [
    message('thanks', 'Good-bye', 'See you at the hours we are open'),
    message('hours', 'Opening hours'),
    message('ola', 'Saudação', 'Olá!'),
    message('open', 'Everything about hours'),
  ]

  it('puts key phrases first, then titles, then texts', () => {
    expect(phrases(all, 'hours')).to.deep.equal(['hours', 'open', 'thanks'])
  })

  it('wants every word, and minds neither case nor accents', () => {
    expect(phrases(all, 'SAUDACAO')).to.deep.equal(['ola'])
    expect(phrases(all, 'open hours')).to.deep.equal(['open', 'hours', 'thanks'])
    expect(phrases(all, 'open bananas')).to.deep.equal([])
  })

  it('does not find one or two letters in every text', () => {
    expect(phrases(all, 'y')).to.deep.equal(['open', 'thanks'])
    expect(phrases(all, 're')).to.deep.equal([])
    expect(phrases([message('a', 'b', '時間')], '時')).to.deep.equal(['a'])
  })

  it('shows all, by key phrase, for nothing', () => {
    expect(phrases(all, ' ')).to.deep.equal(['hours', 'ola', 'open', 'thanks'])
  })
})

describe('cannedWidget', () => {
  it('offers what everyone may use and what the conversation’s inbox has, as it would be inserted', async () => {
    const { widget } = await look('priya')
    const { options } = widget.match('')
    expect(options.map(({ canned }) => canned.keyPhrase)).to.deep.equal(['bye', 'hello', 'hours', 'quote', 'ride'])
    expect(options[0]!.text).to.equal('Thanks, Priya. Ride safely!\nMara Quinn')
  })

  it('knows when a key phrase was typed whole', async () => {
    const { widget } = await look('priya')
    expect(widget.match('ho').named).to.equal(-1)
    expect(widget.match('').named).to.equal(-1)
    const { options, named } = widget.match('Hours')
    expect(options[named]?.canned.keyPhrase).to.equal('hours')
  })

  it('finds the phrase at the caret, but not across a selection', async () => {
    const { widget } = await look('priya')
    const draft = { ...EMPTY_DRAFT, text: 'a /ho' }
    expect(widget.phrase({ ...draft, selection: [5, 5] }, '/')?.query).to.equal('ho')
    expect(widget.phrase({ ...draft, selection: [2, 5] }, '/')).to.equal(null)
  })

  it('says what failed, and tries again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:canned', new BackendError('unavailable', {}))
    const widget = cannedWidget(desk.inbox, { conversationId: 'priya' })
    const messages = watchStore(widget.messages)
    watched.push(messages)
    await calm()
    expect(messages.last().status).to.equal('failed')
    expect(widget.match('').options).to.deep.equal([])
    widget.retry()
    await calm()
    expect(messages.last().status).to.equal('ready')
  })

  it('gives the focus to a composer of its conversation, where there is one', async () => {
    const { widget, inbox } = await look('priya')
    expect(widget.focusComposer()).to.equal(false)
    let focused = 0
    composerWidget(inbox, { conversationId: 'priya' }).onFocus(() => { focused++ })
    expect(widget.focusComposer()).to.equal(true)
    expect(focused).to.equal(1)
    expect(widget.capability()).to.deep.equal({ state: 'available' })
  })
})
