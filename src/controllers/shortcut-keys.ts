import type { ReactiveController, ReactiveElement } from 'lit'
import { isApple } from '../lib/platform.js'
import { isComposing } from '../lib/typing-keys.js'
import { warnOnce } from '../lib/warn.js'
import type { Inbox } from '../state/inbox.js'
import type { Keys, ShortcutName, Shortcuts } from '../state/shortcuts.js'
import { nameOf, readShortcuts, shortcutKeys } from '../state/shortcuts.js'
import { sceneOf } from './act-scene.js'
import { doNamed } from './named-acts.js'

/** What gives an inbox to all inside, and the keys that work there. */
export interface ShortcutHost extends ReactiveElement {
  readonly provided: Inbox | undefined
  readonly shortcuts: Shortcuts | string | undefined
}

/** Fields in which letters are text, or find an entry. */
const FIELDS = `textarea, select, input:not(${
  ['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'color', 'range'].map(type => `[type="${type}"]`).join()
}), [role="textbox"], [role="searchbox"], [role="combobox"]`
/** What has a keyboard of its own as long as it is open. */
const APART = 'dialog[open], :popover-open, [role="dialog"], [role="alertdialog"], [role="menu"]'
/** Holding the key down goes on. */
const REPEATED: ReadonlySet<ShortcutName> = new Set<ShortcutName>(['next', 'previous'])

const isWriting = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))

/**
 * The shortcuts of all elements inside a provider. They work while the focus is in one of its elements: never in a
 * text, in a menu or a dialog, nor beside the kit (WCAG 2.1.4), and never what somebody else has acted on already.
 */
export class ShortcutKeys implements ReactiveController {
  readonly #host: ShortcutHost
  readonly #isApple = isApple()
  #keys: Keys = new Map()

  constructor(host: ShortcutHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#pressed)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#pressed)
  }

  hostUpdated(): void {
    this.#publish()
  }

  /** Reads what the host says anew. */
  read(): void {
    const { shortcuts: given, localName } = this.#host
    const isOff = given === undefined || given === 'off'
    const isKnown = isOff || given === '' || given === 'default' || typeof given === 'object'
    if (!isKnown) warnOnce(`<${localName}> does not know shortcuts="${given}"; it has none`)
    const { keys, faults } = isOff || !isKnown
      ? { keys: new Map(), faults: [] }
      : readShortcuts(typeof given === 'object' ? given : {}, this.#isApple)
    for (const fault of faults) warnOnce(`<${localName}> shortcuts: ${fault}`)
    this.#keys = keys
    this.#publish()
  }

  #publish(): void {
    const inbox = this.#host.provided
    if (inbox) shortcutKeys(inbox, {}).set(this.#keys)
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const inbox = this.#host.provided
    if (!inbox || this.#keys.size === 0 || event.defaultPrevented || isComposing(event)) return
    const name = nameOf(event, this.#keys, this.#isApple)
    if (name === undefined || (event.repeat && !REPEATED.has(name))) return
    const scene = sceneOf(event.composedPath(), this.#host, inbox)
    const isPlain = !event.ctrlKey && !event.metaKey
    if (!scene || scene.path.some(one => one.matches(APART)) || (isPlain && isWriting(scene.path[0]))) return
    if (this.#isCovered()) return
    event.preventDefault()
    event.stopPropagation()
    doNamed(name, scene)
  }

  /** A dialog of the page is open that left the focus where it was. */
  #isCovered(): boolean {
    const dialogs = this.#host.ownerDocument.querySelectorAll('dialog:modal, [aria-modal="true"]')
    return [...dialogs].some(one => one.checkVisibility() && !one.contains(this.#host))
  }
}
