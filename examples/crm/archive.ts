/** The CRM's menu over the back end's archive: everything out as one file, and back in. */
import type { Archive } from 'inbox-elements/backend/local'
import { make } from './dom.js'
import { word } from './words.js'

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
      if (list.childElementCount < 100) list.append(make('li', { textContent: `${word('line')} ${line}: ${reason}` }))
    },
    finish(message: string) {
      finished = true
      bar.remove()
      text.textContent = message
      if (list.childElementCount > 0) list.before(make('h3', { textContent: word('skipped') }))
      button.textContent = word('close')
    },
  }
}

const save = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  make('a', { href: url, download: name }).click()
  setTimeout(() => { URL.revokeObjectURL(url) }, 10_000)
}

const run = async (title: string, work: (dialog: ReturnType<typeof dialogWith>) => Promise<string>): Promise<void> => {
  const dialog = dialogWith(title)
  try {
    dialog.finish(await work(dialog))
  } catch (reason) {
    dialog.finish(dialog.signal.aborted ? word('stopped') : `${word('failed')}: ${reason instanceof Error ? reason.message : String(reason)}`)
  }
}

const exportAll = (archive: Archive) => run(word('exportAll'), async dialog => {
  const blob = await archive.export({ signal: dialog.signal, progress: dialog.progress })
  save(blob, `tidewater-${new Date().toISOString().slice(0, 10)}.jsonl`)
  return `${word('exported')}.`
})

const importFile = (archive: Archive, file: File) => run(word('importFile'), async dialog => {
  const report = await archive.import(file, {
    signal: dialog.signal, onError: dialog.error,
    progress: ({ fraction, lines }) => { dialog.progress(fraction, lines) },
  })
  const count = Object.values(report.imported).reduce((sum, value) => sum + value, 0)
  if (report.stopped !== null) return word('stopped')
  return `${word('imported')}: ${count.toLocaleString(document.documentElement.lang)} ${word('records')}.`
})

export const archiveButton = (archive: Archive): HTMLElement => {
  const input = make('input', { type: 'file', accept: '.jsonl,application/jsonl', hidden: true })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void importFile(archive, file)
    input.value = ''
  })
  const draw = () => {
    summary.textContent = word('archive')
    exportButton.textContent = word('exportAll')
    importButton.textContent = word('importFile')
  }
  const summary = make('summary', {})
  const exportButton = make('button', { type: 'button' })
  const importButton = make('button', { type: 'button' })
  const menu = make('details', { className: 'top-menu' }, summary, make('div', {}, exportButton, importButton), input)
  exportButton.addEventListener('click', () => {
    menu.open = false
    void exportAll(archive)
  })
  importButton.addEventListener('click', () => {
    menu.open = false
    input.click()
  })
  document.addEventListener('crm-language', draw)
  draw()
  return menu
}
