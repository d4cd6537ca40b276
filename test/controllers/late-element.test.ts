import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { LateElement } from '../../src/controllers/late-element.js'
import { defineLate } from '../../src/lib/late-elements.js'

/** One element a test: once it is here it stays. */
let tag = ''

class LateOwner extends LitElement {
  readonly late = new LateElement(this, tag)

  override render() {
    return this.late.isHere ? 'here' : this.late.hasFailed ? 'failed' : 'waiting'
  }

  get said() {
    return this.shadowRoot!.textContent.trim()
  }
}
customElements.define('late-owner', LateOwner)

/** Announces an element of that name to the next owner; defines it when it is asked for, or by the test. */
const announce = (name: string): () => void => {
  tag = name
  const arrive = () => { customElements.define(name, class extends HTMLElement {}) }
  defineLate(name, async () => { arrive() })
  return arrive
}

/** What the browser does when it has nothing else to do is the test's to say, once it was asked to do something. */
const withoutIdle = async (run: (resting: () => Promise<() => void>) => Promise<void>) => {
  const original = globalThis.requestIdleCallback
  let callback: (() => void) | undefined
  globalThis.requestIdleCallback = given => {
    callback = () => { given({ didTimeout: false, timeRemaining: () => 1 }) }
    return 0
  }
  try {
    await run(async () => {
      await waitUntil(() => callback)
      const asked = callback!
      callback = undefined
      return asked
    })
  } finally {
    globalThis.requestIdleCallback = original
  }
}

const owner = () => fixture<LateOwner>(html`<late-owner tabindex="0"></late-owner>`)

describe('LateElement', () => {
  for (const sign of ['pointerenter', 'focusin']) {
    it(`brings it at the first ${sign}`, async () => {
      await withoutIdle(async () => {
        announce(`late-at-${sign}`)
        const element = await owner()
        expect(element.said).to.equal('waiting')
        element.dispatchEvent(new Event(sign))
        await waitUntil(() => element.said === 'here')
      })
    })
  }

  it('draws it where another host has brought it meanwhile', async () => {
    await withoutIdle(async resting => {
      const arrive = announce('late-by-another')
      const element = await owner()
      arrive()
      expect(element.said).to.equal('waiting')
      await resting().then(idle => { idle() })
      await waitUntil(() => element.said === 'here')
    })
  })

  it('brings it when the browser has nothing else to do, unless its host has gone', async () => {
    await withoutIdle(async resting => {
      announce('late-at-rest')
      const gone = await owner()
      const idle = await resting()
      gone.remove()
      idle()
      const element = await owner()
      expect(element.said).to.equal('waiting')
      await resting().then(idle => { idle() })
      await waitUntil(() => element.said === 'here')
    })
  })

  it('says that it did not come, until somebody asks again', async () => {
    await withoutIdle(async resting => {
      const arrive = announce('late-refused')
      let isOnline = false
      defineLate(tag, async () => {
        if (!isOnline) throw new TypeError('Failed to fetch')
        arrive()
      })
      const element = await owner()
      await element.late.bring()
      await waitUntil(() => element.said === 'failed')
      await resting().then(idle => { idle() })
      element.dispatchEvent(new Event('pointerenter'))
      expect(element.late.hasFailed).to.equal(true)
      isOnline = true
      const again = element.late.bring()
      expect(element.late.hasFailed).to.equal(false)
      await again
      await waitUntil(() => element.said === 'here')
    })
  })
})
