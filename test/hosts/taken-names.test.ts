import { expect, html, waitUntil } from '@open-wc/testing'
import { manyConversations } from '../../src/testing/index.js'
import { mount, stage } from '../elements/mount.js'
import { expectConsole } from '../setup.js'
import { inside } from './page.js'

/** Whatever stands for another copy of a module: the same file under another address. */
const again = (path: string): Promise<unknown> => import(`${path}?again`)

class HostsOwn extends HTMLElement {}

describe('names that are taken', () => {
  it('stay the page\'s; the kit warns once and all else works', async () => {
    customElements.define('inbox-switcher', HostsOwn)
    expectConsole('<inbox-switcher> is already defined')
    await import('../../src/define.js')
    expect(customElements.get('inbox-switcher') === HostsOwn).to.equal(true)
    const list = await mount(stage({ seed: manyConversations(3) }), html`<inbox-list></inbox-list>`)
    await waitUntil(() => inside(list, '.row'))
  })

  it('are left alone without a word when the same define file comes twice', async () => {
    const first = customElements.get('inbox-list')
    await again('/src/define/inbox-list.ts')
    await again('/src/define.ts')
    expect(customElements.get('inbox-list') === first).to.equal(true)
  })
})
