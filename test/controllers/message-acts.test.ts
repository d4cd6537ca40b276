import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import type { ReactiveControllerHost } from 'lit'
import type { CopyController } from '../../src/controllers/copy.js'
import type { MessageActsOptions } from '../../src/controllers/message-acts.js'
import { MessageActs } from '../../src/controllers/message-acts.js'
import type { MessageThread } from '../../src/state/widgets/thread.js'

/** A thread's rows, and all that is done by their buttons, in order. */
const someRows = async (ends: Partial<MessageActsOptions> = {}) => {
  const done: string[] = []
  const log = (word: string) => { done.push(word) }
  const widget = {
    retryPage: () => { log('page') },
    message: () => ({ text: 'Hello' }),
    unsent: () => ({ get: () => ({ command: { id: 'command' } }) }),
    beginAgain(id: string) {
      log(`again ${id}`)
      return true
    },
    stopAgain: (id: string) => { log(`stop ${id}`) },
    enter: () => { log('enter') },
  } as unknown as MessageThread
  const host = { requestUpdate: () => { log('draw') } } as ReactiveControllerHost
  const acts = new MessageActs(host, {
    widget: () => widget,
    copy: { copy: (text: string) => { log(`copy ${text}`) } } as unknown as CopyController,
    focus: id => { log(`focus ${id}`) },
    sendAgain: () => Promise.resolve({ state: 'canceled' }),
    decide: act => Promise.resolve({ state: 'done', result: act !== 'check' }),
    ...ends,
  })
  const box = await fixture<HTMLElement>(html`<div @click=${acts.onClick}>
    <button data-act="load">Load</button><p>Nothing</p>
    <div data-id="m1">${['show-whole', 'copy', 'send-again', 'unfold', 'check', 'edit'].map(act =>
      html`<button data-act=${act}>${act}</button>`)}</div>
  </div>`)
  const press = async (selector: string) => {
    done.length = 0
    box.querySelector<HTMLElement>(selector)!.click()
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
    return [...done]
  }
  return { acts, press }
}

describe('MessageActs', () => {
  it('does what a button says, with its message', async () => {
    const { press } = await someRows()
    expect(await press('p')).to.deep.equal([])
    expect(await press('[data-act="load"]')).to.deep.equal(['page'])
    expect(await press('[data-act="copy"]')).to.deep.equal(['copy Hello'])
    expect(await press('[data-act="send-again"]')).to.deep.equal(['again m1', 'stop m1'])
  })

  it('keeps what was opened open, and shows a state in full or not', async () => {
    const { acts, press } = await someRows()
    expect(await press('[data-act="show-whole"]')).to.deep.equal(['focus m1'])
    expect([acts.isWhole('m1'), acts.isWhole('m2')]).to.deep.equal([true, false])
    await press('[data-act="unfold"]')
    expect(acts.isUnfolded('m1')).to.equal(true)
    await press('[data-act="unfold"]')
    expect(acts.isUnfolded('m1')).to.equal(false)
  })

  it('shows in full what was looked for and not found, and says so', async () => {
    const { acts, press } = await someRows()
    expect(await press('[data-act="check"]')).to.deep.equal(['draw'])
    expect(acts.end).to.equal('not-arrived')
    expect(acts.isUnfolded('m1')).to.equal(true)
  })

  it('goes to the text box with what was taken back, and not where nothing was', async () => {
    const { acts, press } = await someRows()
    expect(await press('[data-act="edit"]')).to.deep.equal(['enter', 'draw'])
    expect(acts.end).to.equal('taken-back')
    const refused = await someRows({ decide: () => Promise.resolve({ state: 'refused' }) })
    expect(await refused.press('[data-act="edit"]')).to.deep.equal([])
    expect(refused.acts.end).to.equal(undefined)
  })
})
