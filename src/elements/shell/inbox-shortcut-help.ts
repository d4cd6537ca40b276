import type { CSSResultGroup, TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { DialogController } from '../../controllers/dialog.js'
import { StoreController } from '../../controllers/store-controller.js'
import { shortcuts } from '../../i18n/en/shortcuts.js'
import { english } from '../../i18n/english.js'
import { deepActive } from '../../lib/deep-active.js'
import { shortcutHelp } from '../../state/widgets/shortcut-help.js'
import {
  dialogStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { dialog } from '../parts/dialog.js'
import { keyCaps } from '../parts/keys.js'
import { keysStyles } from '../parts/keys.styles.js'
import { shortcutHelpStyles } from './inbox-shortcut-help.styles.js'

/** Keys that are there without shortcuts. */
const FIXED = [
  ['rows', ['ArrowUp', 'ArrowDown']], ['open', ['Enter']], ['look', ['Space']],
  ['select', ['Ctrl+Space']], ['more', ['Shift+ArrowDown']], ['messages', ['PageUp', 'PageDown']],
  ['leave', ['Escape']], ['panes', ['F6']],
] as const

const ENGLISH = english(shortcuts)

/**
 * All keys that do something, in words, as they are printed on this keyboard. Shows nothing by itself: call `show`, or
 * press `?` where shortcuts are on.
 *
 * @customElement inbox-shortcut-help
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its title.
 * @csspart dialog-close - The button that closes it.
 * @csspart dialog-body - What it says.
 * @csspart group - Keys that belong together.
 * @csspart keys - The keys of one line.
 */
export class InboxShortcutHelp extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, scrollStyles, dialogStyles,
    keysStyles, shortcutHelpStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #dialog = new DialogController(this, 'help')
  readonly #groups = new StoreController(this, () => this.inbox && shortcutHelp(this.inbox, {}).groups)

  /** Shows it; the focus goes back to where it was at the end. */
  async show(): Promise<void> {
    await this.#dialog.open(deepActive(this.ownerDocument) ?? undefined)
  }

  protected override render() {
    const { terms } = this
    return dialog(this.#dialog, {
      title: terms.keyboardShortcuts,
      closeLabel: terms.closePanel,
      body: this.#dialog.isOpen ? this.#renderBody() : nothing,
    })
  }

  #renderBody() {
    const { terms } = this
    const groups = this.#groups.value ?? []
    return html`
      ${groups.length === 0
        ? html`<p class="none"><strong>${terms.noShortcuts}</strong> ${terms.noShortcutsHint}</p>`
        : nothing}
      <div class="groups" tabindex="0" role="group" aria-label=${terms.keyboardShortcuts}>${
        groups.map(({ name, lines }) => this.#renderGroup(terms.shortcutGroups[name],
        lines.map(line => this.#renderLine(terms.shortcutNames[line.name], [line.key]))))}
      ${this.#renderGroup(terms.shortcutGroups.always,
        FIXED.map(([name, keys]) => this.#renderLine(terms.fixedKeys[name], keys)))}</div>`
  }

  #renderGroup(title: string, lines: readonly TemplateResult[]) {
    return html`<section class="group" part="group"><h3 class="group-title">${title}</h3><dl>${lines}</dl></section>`
  }

  #renderLine(words: string, keys: readonly string[]) {
    return html`<div class="line"><dt>${words}</dt><dd>${keys.map(key => keyCaps(key, this.terms))}</dd></div>`
  }
}
