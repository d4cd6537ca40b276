import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CannedOption } from '../../state/widgets/canned.js'

export interface CannedOptionsOptions {
  /** Unique in the shadow root; the text field names it in `aria-controls`. */
  readonly id: string
  readonly label: string
  readonly options: readonly CannedOption[]
  /** The highlighted one; -1: none. */
  readonly active: number
  /** Stands before each key phrase; may be empty. */
  readonly trigger: string
  readonly onTake: (index: number) => void
}

/** What two lines can show, and some. */
const PREVIEW = 320

/** Cut where no emoji is torn. */
const previewOf = (text: string): string => text.slice(0, PREVIEW).replace(/[\ud800-\udbff]$/, '')

/** For `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** A press must not take the focus out of the text. */
const stay = (event: Event) => { event.preventDefault() }

/** Canned messages to choose from, below a text field that keeps the focus. */
export const cannedOptions = (
  { id, label, options, active, trigger, onTake }: CannedOptionsOptions,
): TemplateResult => html`
  <div class="options scroll" part="options" role="listbox" id=${id} tabindex="-1" aria-label=${label} @mousedown=${stay}>
    ${repeat(options, ({ canned }) => canned.id, ({ canned, text }, index) => html`
      <button type="button" class="option" part="option" role="option" tabindex="-1" id=${optionId(id, index)}
        aria-selected=${index === active ? 'true' : 'false'} @click=${() => { onTake(index) }}>
        <span class="option-title" part="option-title"><bdi>${canned.title}</bdi></span>
        <span class="phrase" part="option-phrase"><bdi>${trigger}${canned.keyPhrase}</bdi></span>
        <span class="option-text" part="option-text"><bdi>${previewOf(text)}</bdi></span>
      </button>`)}
  </div>`

/** Brings the highlighted option into view; the page around stays where it is. */
export const showActive = (root: ParentNode): void => {
  const option = root.querySelector<HTMLElement>('.option[aria-selected="true"]')
  const list = option?.parentElement
  if (!option || !list) return
  const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight]
  if (top < list.scrollTop) list.scrollTop = top
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}
