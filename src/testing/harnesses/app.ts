import { pressSoon } from './buttons.js'
import type { ContactPanelHarness } from './contact-panel.js'
import { contactPanelHarness } from './contact-panel.js'
import type { ConversationViewHarness } from './conversation-view.js'
import { conversationViewHarness } from './conversation-view.js'
import { HarnessError } from './harness-error.js'
import type { ListHarness } from './list.js'
import { listHarness } from './list.js'
import type { NavHarness } from './nav.js'
import { navHarness } from './nav.js'
import type { NoticesHarness } from './notices.js'
import { noticesHarness } from './notices.js'
import { menuIn } from './menu.js'
import type { Name } from './sight.js'
import { allIn, firstIn, fits, messageIn, oneIn } from './sight.js'
import type { SwitcherHarness } from './switcher.js'
import { switcherHarness } from './switcher.js'
import { waitFor } from './wait.js'

/** A region of the app. */
export type AppPane = 'nav' | 'list' | 'conversation' | 'panel'

/** What a person sees of an `inbox-app`: its elements, each with its harness. One that is not there throws. */
export interface AppHarness {
  readonly element: Element
  /** What stands in place of everything; empty: the panes do. */
  readonly message: string
  /** The panes that can be seen and used now. */
  readonly panes: readonly AppPane[]
  readonly nav: NavHarness
  readonly switcher: SwitcherHarness
  readonly list: ListHarness
  readonly conversation: ConversationViewHarness
  readonly panel: ContactPanelHarness
  readonly notices: NoticesHarness
  /** Waits until the list shows rows, or why there are none. */
  ready(): Promise<void>
  /** Opens the conversation with somebody; resolves when it is shown. */
  open(name: Name): Promise<void>
  /** Shows the contact beside the conversation, or over it. */
  openPanel(): Promise<void>
  /** Closes the panel where it is open, else goes back to the list where that is covered. */
  back(): Promise<void>
}

const PANES = ['nav', 'list', 'conversation', 'panel'] as const satisfies readonly AppPane[]

/** Looks at and drives an `inbox-app`. */
export const appHarness = (element: Element): AppHarness => {
  const part = <H>(tag: string, harness: (element: Element) => H): H => {
    const found = firstIn(element, tag)
    if (!found) throw new HarnessError(`no <${tag}> in the app now`)
    return harness(found)
  }
  const panes = () => PANES.filter(name => {
    const [pane] = allIn(element, `[part~="${name}-pane"]`)
    return pane && !pane.inert && pane.offsetWidth > 0 && (name !== 'nav' || pane.querySelector('inbox-nav'))
  })
  return {
    element,
    get message() { return messageIn(element) },
    get panes() { return panes() },
    get nav() { return part('inbox-nav', navHarness) },
    get switcher() { return part('inbox-switcher', switcherHarness) },
    get list() { return part('inbox-list', listHarness) },
    get conversation() { return part('inbox-conversation-view', conversationViewHarness) },
    get panel() { return part('inbox-contact-panel', contactPanelHarness) },
    get notices() { return part('inbox-notices', noticesHarness) },
    async ready() {
      await waitFor(() => messageIn(element) !== '' || firstIn(element, 'inbox-list'), 'the app')
      if (messageIn(element) === '') await this.list.ready()
    },
    async open(name) {
      await this.ready()
      await this.list.open(name)
      await waitFor(() => panes().includes('conversation') && fits(this.conversation.header.name, name), 'the conversation')
      await this.conversation.ready()
    },
    async openPanel() {
      if (!panes().includes('panel')) {
        const header = this.conversation.header.element
        // Where the header has no room for the button, its menu leads there.
        if (!firstIn(header, '[part~="panel"]')) await this.conversation.header.menu()
        const button = () => firstIn(header, '[part~="panel"]') ?? oneIn(menuIn(header), '[data-id="panel"]', 'the button')
        await pressSoon(button, 'the panel')
      }
      await waitFor(() => panes().includes('panel'), 'the panel')
      await this.panel.ready()
    },
    async back() {
      const before = panes()
      await pressSoon(() => before.includes('panel')
        ? oneIn(element, '[part~="panel-close"], [part~="panel-back"]', 'the button')
        : oneIn(this.conversation.header.element, '[part~="back"]', 'the button'), 'the way back')
      await waitFor(() => String(panes()) !== String(before), 'what was there before')
    },
  }
}
