import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { keyed } from 'lit/directives/keyed.js'
import type { TextBoxController } from '../../controllers/text-box.js'
import { optionId } from './canned-options.js'
import { HINT_ID } from './composer-hint.js'
import { NOTICE_ID } from './composer-notices.js'
import { SUGGESTIONS_ID } from './suggestion-popup.js'

export interface ComposerTextOptions {
  /** Another one: a box of its own. */
  readonly key: unknown
  readonly name: string
  readonly placeholder: string
  readonly isReadonly: boolean
  /** The host thinks over whether the text is sent. */
  readonly isHeld: boolean
  readonly enterSends: boolean
  /** The suggestions offered: whether there are any, and which is highlighted. */
  readonly phrase: { readonly isOpen: boolean, readonly active: number }
  readonly onKeydown: (event: KeyboardEvent) => void
  readonly onKeyup: () => void
  readonly onFocus: (event: Event) => void
}

/** Where the text is written. */
export const composerText = (box: TextBoxController, options: ComposerTextOptions): ReturnType<typeof keyed> => {
  const { name, phrase: { isOpen, active }, onFocus } = options
  // A text field of many lines may not call itself a combobox; it may name the list it offers.
  return keyed(options.key, html`<textarea class="writing" part="textarea" rows="1" dir="auto"
    ?readonly=${options.isReadonly} autocomplete="off" autocapitalize="sentences"
    enterkeyhint=${options.enterSends ? 'send' : 'enter'} placeholder=${options.placeholder}
    aria-label=${name} aria-describedby="${NOTICE_ID} ${HINT_ID}"
    aria-autocomplete="list" aria-haspopup="listbox" aria-busy=${ifDefined(options.isHeld ? 'true' : undefined)}
    aria-controls=${ifDefined(isOpen ? SUGGESTIONS_ID : undefined)}
    aria-activedescendant=${ifDefined(active < 0 ? undefined : optionId(SUGGESTIONS_ID, active))}
    @keydown=${options.onKeydown} @keyup=${options.onKeyup} @focus=${onFocus} @blur=${onFocus}
    ${box.attach()}></textarea>`)
}
