import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import type { PaneScene } from '../../src/controllers/pane-focus.js'
import { PaneFocus } from '../../src/controllers/pane-focus.js'
import type { Pane } from '../../src/state/widgets/app.js'

const beside: PaneScene = { shown: ['list', 'thread'], top: null, conversationId: 'c' }
const alone = (top: Pane, conversationId: string | null = 'c'): PaneScene => ({ shown: [top], top, conversationId })
const sheet: PaneScene = { shown: ['list', 'thread', 'panel'], top: 'panel', conversationId: 'c' }
const docked: PaneScene = { ...sheet, top: null }

class FocusHost extends LitElement {
  scene: PaneScene | undefined = beside
  rows: string[] = []
  hasRow = true
  readonly focusing = new PaneFocus(this, {
    scene: () => this.scene,
    box: pane => this.box(pane),
    toRow: id => {
      this.rows.push(id)
      if (this.hasRow) this.button('list').focus()
      return Promise.resolve(this.hasRow)
    },
  })

  override render() {
    return html`${(['list', 'thread', 'panel'] as const).map(pane => html`
      <div data-pane=${pane} tabindex="-1" ?hidden=${!this.scene?.shown.includes(pane)}
        ?inert=${this.scene !== undefined && this.scene.top !== null && this.scene.top !== pane}
        ><button id=${pane}></button><slot name=${pane}></slot></div>`)}`
  }

  box(pane: Pane) {
    return this.renderRoot.querySelector<HTMLElement>(`[data-pane=${pane}]`) ?? undefined
  }

  button(pane: Pane) {
    return this.renderRoot.querySelector<HTMLElement>(`#${pane}`)!
  }

  async become(scene: PaneScene | undefined) {
    this.scene = scene
    this.requestUpdate()
    await this.updateComplete
    await Promise.resolve()
    return this.shadowRoot!.activeElement
  }
}
customElements.define('focus-host', FocusHost)

const show = async (scene: PaneScene) => {
  const host = await fixture<FocusHost>(html`<focus-host></focus-host>`)
  await host.become(scene)
  return host
}

describe('the focus among panes', () => {
  it('stays where it is when a conversation opens beside the list', async () => {
    const host = await show({ ...beside, conversationId: null })
    host.button('list').focus()
    expect(await host.become(beside)).to.equal(host.button('list'))
  })

  it('goes into the pane that covers the others', async () => {
    const host = await show(alone('list', null))
    host.button('list').focus()
    expect(await host.become(alone('thread'))).to.equal(host.box('thread'))
    expect(await host.become(alone('panel'))).to.equal(host.box('panel'))
  })

  it('is taken from nowhere when only the width changes', async () => {
    const host = await show(beside)
    expect(await host.become(alone('thread'))).to.equal(null)
    host.button('thread').focus()
    expect(await host.become(beside)).to.equal(host.button('thread'))
  })

  it('is not taken by what opens as the page loads', async () => {
    const host = await show(alone('list', null))
    const touched = (hasBeenActive: boolean) => {
      Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { hasBeenActive } })
    }
    try {
      touched(false)
      expect(await host.become(alone('thread')) === null).to.equal(true)
      touched(true)
      expect(await host.become(alone('panel'))).to.equal(host.box('panel'))
    } finally {
      Reflect.deleteProperty(navigator, 'userActivation')
    }
  })

  it('goes back to what opened the panel, else to the conversation', async () => {
    const host = await show(beside)
    host.button('thread').focus()
    expect(await host.become(sheet)).to.equal(host.box('panel'))
    expect(await host.become(beside)).to.equal(host.button('thread'))

    await host.become(docked)
    host.button('thread').blur()
    host.button('panel').focus()
    host.button('thread').remove()
    expect(await host.become(beside)).to.equal(host.box('thread'))
  })

  it('goes to the row of the conversation one leaves, else to the list', async () => {
    const host = await show(alone('thread'))
    host.button('thread').focus()
    expect(await host.become(alone('list', null))).to.equal(host.button('list'))
    expect(host.rows).to.deep.equal(['c'])

    host.hasRow = false
    await host.become(alone('thread'))
    expect(await host.become(alone('list', null))).to.equal(host.box('list'))
  })

  it('stays in the list when the conversation beside it is left', async () => {
    const host = await show(beside)
    host.button('list').focus()
    await host.become({ ...beside, conversationId: null })
    expect(host.rows).to.deep.equal([])
  })

  it('is moved when its pane is covered by a change of room', async () => {
    const host = await show(beside)
    host.button('list').focus()
    expect(await host.become(alone('thread'))).to.equal(host.box('thread'))
  })

  it('is found in what a host put in a pane', async () => {
    const host = await show(beside)
    const own = document.createElement('button')
    own.slot = 'panel'
    host.append(own)
    await host.become(docked)
    own.focus()
    expect(await host.become(beside)).to.equal(host.box('thread'))
  })

  it('is left alone elsewhere on the page, and at the first look', async () => {
    const host = await show(alone('list', null))
    const field = document.createElement('input')
    host.before(field)
    field.focus()
    await host.become(alone('thread'))
    await host.become(undefined)
    await host.become(alone('panel'))
    expect(document.activeElement).to.equal(field)
  })
})
