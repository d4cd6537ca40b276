import type { LitElement } from 'lit'
import { PaneFocus } from '../../controllers/pane-focus.js'
import { PaneKeys } from '../../controllers/pane-keys.js'
import type { AppWidget, Open, Pane, PaneLayout } from '../../state/widgets/app.js'
import type { InboxList } from '../conversations/inbox-list.js'
import type { InboxNav } from '../navigation/inbox-nav.js'
import type { InboxNotices } from './inbox-notices.js'

export interface AppFocusScene {
  readonly widget: () => AppWidget | undefined
  /** Whether there are panes. */
  readonly isReady: () => boolean
  readonly layout: () => PaneLayout
  readonly opened: () => Open
  /** Whether one pane is all there is at a time. */
  readonly isAlone: () => boolean
  /** Takes a step back. */
  readonly back: () => Promise<unknown>
  /** Goes to what was found, where a search stands over the list. Returns whether one does. */
  readonly toResult: () => boolean
}

/**
 * Where the focus goes in the app: from pane to pane by F6, with the conversation as it opens and closes, and to the
 * list's row when there is nowhere else.
 */
export class AppFocus {
  readonly #host: LitElement
  readonly #scene: AppFocusScene

  constructor(host: LitElement, scene: AppFocusScene) {
    this.#host = host
    this.#scene = scene
    new PaneFocus(host, {
      scene: () => scene.isReady() ? { ...scene.layout(), conversationId: scene.opened().conversationId } : undefined,
      box: pane => this.box(pane),
      toRow: id => this.#toRow(id),
    })
    new PaneKeys(host, {
      panes: () => this.#stops,
      enter: pane => { void this.#enter(pane) },
      leaveText: () => { void this.#leaveText() },
    })
  }

  box(pane: Pane): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-pane="${pane}"]`) ?? undefined
  }

  /** Goes to what is on top: in an app of several panes, the list. */
  readonly enterTop = (): void => { void this.#enter(this.box(this.#scene.layout().top ?? 'list')!) }

  /** Goes to the row of what was taken back, where the list can be reached. */
  readonly toUndone = (event: CustomEvent<string | null>): void => {
    const { top } = this.#scene.layout()
    if (event.detail === null || (top !== null && top !== 'list')) return
    event.preventDefault()
    void this.#toRow(event.detail).then(isThere => { if (!isThere) this.box('list')?.focus() })
  }

  /** Where F6 leads: the panes, and what can be done about notices, just before the list that most of it began in. */
  get #stops(): readonly HTMLElement[] {
    const { renderRoot } = this.#host
    const panes = [...renderRoot.querySelectorAll<HTMLElement>('.pane')]
      .filter(pane => !pane.inert && pane.checkVisibility({ visibilityProperty: true }))
    const notices = renderRoot.querySelector<InboxNotices>('inbox-notices')
    const at = Math.max(0, panes.findIndex(pane => pane.dataset['pane'] === 'list'))
    return notices?.hasActs ? panes.toSpliced(at, 0, notices) : panes
  }

  /** The list in its pane, ours or a host's. */
  get #list(): InboxList | undefined {
    const slot = this.#host.renderRoot.querySelector<HTMLSlotElement>('slot[name="list"]')
    return slot?.assignedElements({ flatten: true }).flatMap(one => [one, ...one.querySelectorAll('*')])
      .find(one => one.localName === 'inbox-list') as InboxList | undefined
  }

  /** Goes to what a pane is for: the row of the open conversation, its text box, the place. */
  async #enter(pane: HTMLElement): Promise<void> {
    const { conversationId } = this.#scene.opened()
    const name = pane.dataset['pane']
    if (name === 'list' && await this.#toRow(conversationId ?? '')) return
    if (name === 'thread' && this.#scene.widget()?.focusText()) return
    const nav = name === undefined ? pane.querySelector<InboxNav>('inbox-nav') : null
    if (nav) nav.focus()
    else pane.focus()
  }

  async #leaveText(): Promise<void> {
    const { conversationId } = this.#scene.opened()
    if (this.#scene.isAlone()) await this.#scene.back()
    else if (conversationId !== null) await this.#toRow(conversationId)
  }

  async #toRow(conversationId: string): Promise<boolean> {
    if (this.#scene.toResult()) return true
    const list = this.#list
    if (!list) return false
    list.focusConversation(conversationId)
    await list.updateComplete
    if (!list.matches(':focus-within')) {
      // The conversation is not in this list any more.
      list.focus()
      await list.updateComplete
    }
    return list.matches(':focus-within')
  }
}
