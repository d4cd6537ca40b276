/** The CRM's menu over the back end's archive: everything out as one file, and back in. */
import type { Archive, ImportReport } from 'inbox-elements/backend/local'
import { failureText, lineText } from './archive-words.js'
import { make } from './dom.js'
import { emptyEntry } from './empty.js'
import { entry, menuOf } from './menu.js'
import { word } from './words.js'

const SHOWN_ERRORS = 100

const dialogWith = (title: string) => {
  const bar = make('progress', {})
  const text = make('p', { className: 'archive-text' })
  const list = make('ul', { className: 'archive-errors' })
  const button = make('button', { type: 'button', textContent: word('cancel') })
  const dialog = make('dialog', { className: 'archive', ariaLabel: title }, make('h2', { textContent: title }), bar, text, list, button)
  const abort = new AbortController()
  let finished = false
  button.addEventListener('click', () => {
    if (finished) dialog.close()
    else abort.abort()
  })
  dialog.addEventListener('cancel', () => { abort.abort() })
  dialog.addEventListener('close', () => { dialog.remove() })
  document.body.append(dialog)
  dialog.showModal()
  return {
    signal: abort.signal,
    /** From 0 to 1; null while nobody knows. */
    progress(fraction: number | null, lines?: number) {
      if (fraction !== null) bar.value = fraction
      if (lines !== undefined) text.textContent = lines.toLocaleString(document.documentElement.lang)
    },
    error: (line: number, reason: string) => {
      if (list.childElementCount < SHOWN_ERRORS) list.append(make('li', { textContent: lineText(line, reason) }))
    },
    finish(message: string) {
      finished = true
      bar.remove()
      text.textContent = message
      text.role = 'status'
      button.textContent = word('close')
    },
  }
}

const save = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  make('a', { href: url, download: name }).click()
  setTimeout(() => { URL.revokeObjectURL(url) }, 10_000)
}

const exportAll = async (archive: Archive): Promise<void> => {
  const dialog = dialogWith(word('exportAll'))
  try {
    save(await archive.export(dialog), `tidewater-${new Date().toISOString().slice(0, 10)}.jsonl`)
    dialog.finish(`${word('exported')}.`)
  } catch (reason) {
    dialog.finish(dialog.signal.aborted ? word('exportStopped') : failureText(reason))
  }
}

const sum = (counts: ImportReport['imported']): number => Object.values(counts).reduce((total, count) => total + count, 0)

const outcome = ({ imported, kept, errorCount, stopped }: ImportReport): string => {
  const line = (name: 'imported' | 'kept' | 'skipped', count: number) =>
    count > 0 ? [`${word(name)}: ${count.toLocaleString(document.documentElement.lang)}`] : []
  const counts = [...line('imported', sum(imported)), ...line('kept', sum(kept)), ...line('skipped', errorCount)]
  const end = stopped === 'storage' ? [word('noStorage')] : stopped === 'canceled' ? [word('stopped')] : []
  return [...end, ...counts].join('\n') || word('noRecords')
}

const importFile = async (archive: Archive, file: File): Promise<void> => {
  const dialog = dialogWith(word('importFile'))
  try {
    dialog.finish(outcome(await archive.import(file, {
      signal: dialog.signal, onError: dialog.error,
      progress: ({ fraction, lines }) => { dialog.progress(fraction, lines) },
    })))
  } catch (reason) {
    dialog.finish(dialog.signal.aborted ? word('stopped') : failureText(reason))
  }
}

/** The button, and behind it in the page what it opens. `wipe` forgets what this device keeps for the agent. */
export const archiveMenu = (archive: Archive, wipe: () => Promise<void>): readonly HTMLElement[] => {
  const input = make('input', { type: 'file', accept: '.jsonl,application/jsonl', hidden: true })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void importFile(archive, file)
    input.value = ''
  })
  const menu = menuOf('archive', 'archive-menu',
    entry('exportAll', () => { void exportAll(archive) }),
    entry('importFile', () => { input.click() }),
    emptyEntry(wipe), input)
  return [menu.button, menu.popup]
}
