/** Everything of the demo away: the one act here that nobody can undo, so it asks first. */
import { deleteLocalDatabase } from 'inbox-elements/backend/local'
import { DATABASE } from './backend.js'
import { make } from './dom.js'
import { entry } from './menu.js'
import { word } from './words.js'
import { BOOKS } from './world.js'

/** All windows of the demo begin anew. */
const windows = new BroadcastChannel('crm:emptied')
windows.addEventListener('message', () => { location.reload() })

const beginAnew = async (wipe: () => Promise<void>, withSamples: boolean): Promise<void> => {
  await deleteLocalDatabase(DATABASE)
  await wipe()
  localStorage.setItem(BOOKS, withSamples ? 'samples' : 'empty')
  windows.postMessage('emptied')
  // Without the conversation that was open.
  const url = new URL(location.href)
  for (const name of ['conversation', 'message', 'panel']) url.searchParams.delete(name)
  location.replace(url)
}

const ask = (wipe: () => Promise<void>): void => {
  const text = make('p', { textContent: word('emptyText') })
  const samples = make('input', { type: 'checkbox' })
  const cancel = make('button', { type: 'button', textContent: word('cancel') })
  const confirm = make('button', { type: 'button', className: 'danger', textContent: word('emptyNow') })
  const dialog = make('dialog', { className: 'archive', role: 'alertdialog', ariaLabel: word('emptyTitle') },
    make('h2', { textContent: word('emptyTitle') }), text,
    make('label', { className: 'check' }, samples, make('span', { textContent: word('emptySamples') })),
    make('div', { className: 'choices' }, cancel, confirm))
  cancel.addEventListener('click', () => { dialog.close() })
  confirm.addEventListener('click', () => {
    confirm.disabled = true
    beginAnew(wipe, samples.checked).catch(() => {
      text.role = 'alert'
      text.textContent = word('emptyFailed')
      confirm.disabled = false
    })
  })
  dialog.addEventListener('close', () => { dialog.remove() })
  document.body.append(dialog)
  dialog.showModal()
  // The harmless answer is the nearest.
  cancel.focus()
}

export const emptyEntry = (wipe: () => Promise<void>): HTMLButtonElement => entry('emptyDemo', () => { ask(wipe) })
