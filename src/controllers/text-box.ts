import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { replaceText } from '../lib/replace-text.js'

type Selection = readonly [start: number, end: number]

/** What a text box shows and where what is typed goes. */
export interface TextBoxSource {
  /** Another one: another text, in a box of its own. */
  readonly key: unknown
  readonly text: string
  readonly selection: Selection
  readonly write: (text: string, selection: Selection) => void
  readonly select: (selection: Selection) => void
}

const selectionOf = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): Selection => [selectionStart, selectionEnd]

const CAN_GROW = typeof CSS !== 'undefined' && CSS.supports('field-sizing: content')

/**
 * Keeps a text area and a stored text the same. What is typed is stored at once; what the store says is written into
 * the box only when somebody else wrote it, and then as one edit that undo can take back. So caret, selection, undo
 * and a composition under way survive whatever is drawn again around it. The box grows with its text.
 */
export class TextBoxController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #source: () => TextBoxSource | undefined
  readonly #attach: ReturnType<typeof ref>
  #box: HTMLTextAreaElement | undefined
  /** The source whose text the box shows: what is typed belongs there, whatever the host was told since. */
  #shown: TextBoxSource | undefined
  /** What box and store agreed on last. */
  #known = ''
  #isComposing = false
  #isFresh = false
  #isReplacing = false

  constructor(host: ReactiveControllerHost, source: () => TextBoxSource | undefined) {
    this.#host = host
    this.#source = source
    this.#attach = ref(element => { this.#connect(element as HTMLTextAreaElement | undefined) })
    host.addController(this)
  }

  /** The text area, while it is drawn. */
  get box(): HTMLTextAreaElement | undefined {
    return this.#box
  }

  /** For the text area, which must be `keyed` by the source's key. */
  attach(): ReturnType<typeof ref> {
    return this.#attach
  }

  hostUpdated(): void {
    const source = this.#source()
    const isNew = this.#isFresh || source?.key !== this.#shown?.key
    this.#shown = source
    this.#isFresh = false
    if (isNew) this.#fill()
    else this.#sync()
  }

  #connect(element: HTMLTextAreaElement | undefined): void {
    for (const [type, listener] of this.#listeners) {
      this.#box?.removeEventListener(type, listener)
      element?.addEventListener(type, listener)
    }
    this.#box = element
    this.#isComposing = false
    // Its text comes with the update that drew it.
    this.#isFresh = true
  }

  /** A fresh box has nothing to undo: no text of another conversation can come back into it. */
  #fill(): void {
    const { text, selection } = this.#shown ?? { text: '', selection: [0, 0] as Selection }
    this.#known = text
    if (!this.#box) return
    if (this.#box.value !== text) this.#box.value = text
    if (text !== '') this.#box.setSelectionRange(selection[0], selection[1])
    this.#grow()
  }

  #sync(): void {
    const source = this.#shown
    if (!this.#box || !source || this.#isComposing || source.text === this.#known) return
    this.#known = source.text
    this.#isReplacing = true
    replaceText(this.#box, source.text, source.selection)
    this.#isReplacing = false
    this.#grow()
  }

  #grow(): void {
    if (!this.#box || CAN_GROW || this.#box.scrollHeight === 0) return
    this.#box.style.blockSize = 'auto'
    this.#box.style.blockSize = `${this.#box.scrollHeight}px`
  }

  readonly #typed = () => {
    // What is written into the box comes from the store.
    if (!this.#box || !this.#shown || this.#isReplacing) return
    this.#known = this.#box.value
    this.#shown.write(this.#known, selectionOf(this.#box))
    this.#shown.select(selectionOf(this.#box))
    this.#grow()
  }

  readonly #selected = () => {
    // A text that has yet to come into the box brings its own selection.
    if (this.#box && this.#shown && this.#box.value === this.#source()?.text) this.#shown.select(selectionOf(this.#box))
  }

  readonly #composes = () => { this.#isComposing = true }

  readonly #composed = () => {
    this.#isComposing = false
    this.#host.requestUpdate()
  }

  readonly #listeners = [
    ['input', this.#typed], ['compositionstart', this.#composes], ['compositionend', this.#composed],
    ['selectionchange', this.#selected], ['select', this.#selected], ['keyup', this.#selected],
    ['pointerup', this.#selected], ['blur', this.#selected],
  ] as const
}
