/** What opens below a button. The browser closes it, by Escape and by a press elsewhere, and gives the focus back. */
import { make } from './dom.js'
import type { Word } from './words.js'
import { inWords, word } from './words.js'

export interface Menu {
  readonly button: HTMLButtonElement
  readonly popup: HTMLElement
}

export const menuOf = (name: Word, id: string, ...content: readonly HTMLElement[]): Menu => {
  const popup = make('div', { id, className: 'menu', popover: 'auto' }, ...content)
  const button = make('button', { type: 'button', className: 'top-button', popoverTargetElement: popup })
  inWords(() => { button.textContent = popup.ariaLabel = word(name) })
  return { button, popup }
}

/** An entry of a menu: it closes first, so that what opens next gives the focus back to the menu's button. */
export const entry = (name: Word, act: () => void): HTMLButtonElement => {
  const button = make('button', { type: 'button', className: 'entry' })
  button.addEventListener('click', () => {
    for (let popup = button.closest<HTMLElement>('[popover]:popover-open'); popup; popup = popup.parentElement?.closest('[popover]:popover-open') ?? null) {
      popup.hidePopover()
    }
    act()
  })
  inWords(() => { button.textContent = word(name) })
  return button
}
