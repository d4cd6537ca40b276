import { expect, html } from '@open-wc/testing'
import type { Tone } from '../../../src/elements/parts/notice.js'
import { notice } from '../../../src/elements/parts/notice.js'
import { accessible, drawn } from './drawn.js'

const TONES = ['info', 'positive', 'warning', 'danger'] as const satisfies readonly Tone[]

describe('notice', () => {
  it('is readable in every tone and shape', async () => {
    const { host } = await drawn(() => html`${TONES.map(tone => html`
      ${notice({ tone, title: 'Conversation closed', text: 'It is kept.' })}
      ${notice({ tone, title: 'Conversation closed', text: 'It is kept.', shape: 'toast' })}`)}`)
    await accessible(host)
  })

  it('can be acted on and dismissed', async () => {
    const done: string[] = []
    const { host, root } = await drawn(() => notice({
      tone: 'info', title: 'Conversation closed', action: { label: 'Undo', onAct: () => { done.push('undo') } },
      dismiss: { label: 'Dismiss', onAct: () => { done.push('dismiss') } },
    }))
    await accessible(host)
    for (const button of root.querySelectorAll('button')) button.click()
    expect(done).to.deep.equal(['undo', 'dismiss'])
  })
})
