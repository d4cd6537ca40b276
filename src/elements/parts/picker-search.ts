import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { iconSearch } from '../../icons/search.js'
import { keepTyping } from '../../lib/typing-keys.js'

export interface PickerSearchOptions {
  readonly label: string
  readonly value: string
  /** The id of the highlighted option. */
  readonly activeId: string | undefined
  readonly onInput: (value: string) => void
  readonly onKeydown: (event: KeyboardEvent) => void
}

/** The list it belongs to has this id in the same shadow root. */
export const OPTIONS_ID = 'options'

/** For `aria-activedescendant`. */
export const pickerOptionId = (index: number): string => `option-${index}`

/** A text field that finds options, and keeps the focus while one goes through them. */
export const pickerSearch = (
  { label, value, activeId, onInput, onKeydown }: PickerSearchOptions,
): TemplateResult => html`
  <div class="search" part="search" @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>${iconSearch}<input class="input" type="search" role="combobox" autocomplete="off"
    spellcheck="false" aria-expanded="true" aria-controls=${OPTIONS_ID} aria-autocomplete="list" aria-label=${label}
    placeholder=${label} .value=${value} aria-activedescendant=${ifDefined(activeId)}
    @input=${(event: Event) => { onInput((event.target as HTMLInputElement).value) }} @keydown=${onKeydown}></div>`
