/** What managers set, in a dialog of the CRM's own. */
import 'inbox-elements/define/inbox-team-settings.js'
import type { Inbox } from 'inbox-elements'
import { make } from './dom.js'
import { inWords, word } from './words.js'

const open = (inbox: Inbox): void => {
  const settings = make('inbox-team-settings')
  settings.inbox = inbox
  const close = make('button', { type: 'button', className: 'top-button', textContent: word('close') })
  const dialog = make('dialog', { className: 'team', ariaLabel: word('inboxSettings') },
    make('div', { className: 'team-head' }, make('h2', { textContent: word('inboxSettings') }), close), settings)
  close.addEventListener('click', () => { dialog.close() })
  dialog.addEventListener('close', () => { dialog.remove() })
  document.body.append(dialog)
  dialog.showModal()
}

export const teamButton = (inbox: Inbox): HTMLButtonElement => {
  const button = make('button', { type: 'button', className: 'top-button' })
  inWords(() => { button.textContent = word('inboxSettings') })
  button.addEventListener('click', () => { open(inbox) })
  return button
}
