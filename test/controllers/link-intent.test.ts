import { expect, waitUntil } from '@open-wc/testing'
import { linkIntent } from '../../src/controllers/link-intent.js'
import { INTENTS } from '../../src/events/intents.js'
import { IntentEvent } from '../../src/events/intent-event.js'

const press = (onCall: (event: IntentEvent<'call'>) => void) => {
  const host = document.createElement('div')
  const link = document.createElement('a')
  link.href = '#dialed'
  host.append(link)
  document.body.append(host)
  host.addEventListener(INTENTS.call, event => { onCall(event) })
  link.addEventListener('click', click => {
    linkIntent({
      host, type: INTENTS.call, click,
      act: () => {
        const event = new IntentEvent(INTENTS.call, 'call', { number: '1', conversationId: null })
        host.dispatchEvent(event)
        return event.allowed()
      },
    })
  })
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  link.dispatchEvent(click)
  host.remove()
  return click
}

describe('a link that is an intent', () => {
  afterEach(() => { history.replaceState(null, '', location.pathname + location.search) })

  it('is followed by the browser when nobody minds', () => {
    expect(press(() => { /* fine */ }).defaultPrevented).to.equal(false)
  })

  it('is not followed when a host cancels', () => {
    expect(press(event => { event.preventDefault() }).defaultPrevented).to.equal(true)
  })

  it('is followed once a host that asked for time agrees', async () => {
    expect(press(event => { event.waitUntil(Promise.resolve()) }).defaultPrevented).to.equal(true)
    await waitUntil(() => location.hash === '#dialed')
  })

  it('is not followed when that host refuses', async () => {
    const refusal = Promise.reject(new DOMException('no', 'AbortError'))
    press(event => { event.waitUntil(refusal) })
    await refusal.catch(() => { /* refused */ })
    await Promise.resolve()
    expect(location.hash).to.equal('')
  })
})
