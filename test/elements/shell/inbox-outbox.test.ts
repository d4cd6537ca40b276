import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-outbox.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxOutbox } from '../../../src/elements/shell/inbox-outbox.js'
import { en } from '../../../src/i18n/en.js'
import { outboxHarness, waitFor } from '../../../src/testing/index.js'
import { savedBy } from '../../saved.js'
import type { Stage, StageOptions } from '../mount.js'
import { mount, stage } from '../mount.js'
import { accessible } from '../parts/drawn.js'

const show = async (options: StageOptions = {}, lang = 'en') => {
  const here = stage(options)
  const element = await mount<InboxOutbox>(here, html`<inbox-outbox></inbox-outbox>`, lang)
  await waitUntil(() => here.inbox.session.get().status === 'ready')
  return { ...here, element, outbox: outboxHarness(element) }
}
const send = ({ inbox }: Stage, conversationId: string, text: string) => {
  inbox.actions.run('send', { conversationId, text, kind: 'message' }).catch(() => { /* seen */ })
}
const refuse = ({ world }: Stage) => {
  world.faults.failNext('execute', new BackendError('forbidden', { reason: 'read-only' }))
}
/** What may have arrived must not be sent twice. */
const forgetful = { guarantees: { duplicates: 'none', echo: false, catchUp: 'cursor' } } as const
const announced = (element: InboxOutbox) => element.shadowRoot!.querySelector('[role="status"]')!.textContent.trim()
const focused = (element: InboxOutbox) => element.shadowRoot!.activeElement

describe('inbox-outbox', () => {
  it('says that everything is sent', async () => {
    const { outbox, element } = await show()
    await waitFor(() => outbox.message.includes(en.outboxEmptyTitle), 'the words')
    expect(outbox.counts).to.equal('')
    await accessible(element)
  })

  it('counts down to sending, and takes a message back', async () => {
    const here = await show({ undoSend: 5_000 })
    send(here, 'priya', 'Too quick')
    await waitFor(() => here.outbox.rows()[0]?.state === en.sendingIn('5 sec'), 'the countdown')
    here.clock.advance(2_000)
    await waitFor(() => here.outbox.rows()[0]?.state === en.sendingIn('3 sec'), 'two seconds less')
    expect(here.outbox.counts).to.equal('1 about to be sent')
    await here.outbox.press('Too quick', en.undoSend)
    await waitFor(() => here.outbox.rows().length === 0, 'the end of it')
    expect(here.inbox.drafts.store('priya').get().text).to.equal('Too quick')
    expect(here.inbox.location.get().conversationId, 'who takes back stays where they are').to.equal(null)
  })

  it('tells when a waiting message is tried again, and tries at once on demand', async () => {
    const here = await show()
    here.world.faults.failNext('execute', new BackendError('rate-limited', { retryAfter: 9_000 }))
    send(here, 'priya', 'Patience')
    await waitFor(() => here.outbox.rows()[0]?.state === en.waitingToSend('9 sec'), 'the countdown')
    expect(here.outbox.rows()[0]!.buttons).to.include(en.tryNow)
    await accessible(here.element)
    await here.outbox.press('Patience', en.tryNow)
    await waitFor(() => here.outbox.rows().length === 0, 'that it is sent')
  })

  it('looks whether an unconfirmed message arrived, and says when it did not', async () => {
    const here = await show(forgetful)
    here.world.faults.failNext('execute', new BackendError('unknown', {}))
    send(here, 'priya', 'Did it?')
    await waitFor(() => here.outbox.counts === '1 not confirmed', 'the doubt')
    await accessible(here.element)
    await here.outbox.press('Did it?', en.checkArrived)
    await waitFor(() => announced(here.element) === en.notArrived, 'the answer')
    expect(here.outbox.rows()[0]!.state).to.equal(en.notArrived)
    await here.outbox.press('Did it?', en.sendAgain)
    await waitFor(() => here.outbox.rows().length === 0, 'that it is sent')
    expect(announced(here.element)).to.equal('')
  })

  it('leads to the composer for a failed message that is to be edited', async () => {
    const here = await show()
    refuse(here)
    send(here, 'priya', 'Refused')
    let closed = 0
    here.element.addEventListener('close', () => { closed++ })
    await waitFor(() => here.outbox.counts === '1 failed', 'the failure')
    await here.outbox.press('Refused', en.editAgain)
    await waitUntil(() => here.inbox.location.get().conversationId === 'priya' && closed === 1)
    expect(here.inbox.drafts.store('priya').get().text).to.equal('Refused')
  })

  it('keeps the focus near when a row goes', async () => {
    const here = await show()
    for (const [id, text] of [['priya', 'First'], ['kwame', 'Second']] as const) {
      refuse(here)
      send(here, id, text)
      await waitFor(() => here.outbox.rows().some(one => one.text === text), text)
    }
    await waitFor(() => here.outbox.counts === '2 failed', 'both')
    const [first] = here.outbox.rows()
    const discard = [...first!.element.querySelectorAll('button')].at(-1)!
    discard.focus()
    discard.click()
    await waitFor(() => here.outbox.rows().length === 1 && focused(here.element), 'the next one')
    const [last] = here.outbox.rows()
    expect(last!.element.contains(focused(here.element))).to.equal(true)
    ;[...last!.element.querySelectorAll('button')].at(-1)!.click()
    await waitFor(() => here.outbox.rows().length === 0 && focused(here.element)?.matches('.all'), 'the tray itself')
  })

  it('shows recovered text as the text it is, and gives it up on demand', async () => {
    const here = await show()
    const text = '<img src=x onerror="alert(1)"> and more'
    here.inbox.aside.put('drafts', { key: 'old', value: { text } })
    await waitFor(() => here.outbox.rows()[0]?.text === text, 'the text')
    expect(here.element.shadowRoot!.querySelector('img')).to.equal(null)
    expect(here.outbox.rows()[0]).to.deep.include({ place: en.setAside, state: en.setAsideHint })
    expect(here.outbox.counts).to.equal(en.setAsideCount(1))
    await accessible(here.element)
    await here.outbox.press(text, en.discardMessage)
    await waitFor(() => here.outbox.rows().length === 0, 'the end of it')
  })

  it('offers everything as a text file, also when there are only drafts', async () => {
    const here = await show()
    await waitUntil(() => here.inbox.drafts.loaded.get())
    here.inbox.drafts.set('priya', 'Half a thought')
    const download = await waitFor(() => here.element.shadowRoot!.querySelector<HTMLElement>('[part="download"]'), 'the button')
    const saved = await savedBy(() => { download.click() })
    expect(saved.text).to.contain('Half a thought')
  })

  it('lets a host say no', async () => {
    const here = await show()
    refuse(here)
    send(here, 'priya', 'Refused')
    await waitFor(() => here.outbox.counts === '1 failed', 'the failure')
    here.element.addEventListener('inbox-discard', event => { event.preventDefault() })
    await here.outbox.press('Refused', en.discardMessage)
    await here.element.updateComplete
    expect(here.outbox.rows().length).to.equal(1)
  })

  it('speaks Portuguese', async () => {
    const { outbox } = await show({}, 'pt-BR')
    await waitFor(() => outbox.message.includes('Tudo foi enviado'), 'the words')
  })
})
