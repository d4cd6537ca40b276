import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { BulkReportOptions } from '../../../src/elements/conversations/bulk-report.js'
import { bulkReport } from '../../../src/elements/conversations/bulk-report.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { BulkFailure } from '../../../src/state/widgets/bulk.js'
import { accessible, drawn, spoken } from '../parts/drawn.js'

const failure = (conversationId: string, code: 'forbidden' | 'offline'): BulkFailure => ({
  conversationId, error: code === 'forbidden' ? new BackendError('forbidden', { reason: 'not-a-member' }) : new BackendError(code, {}),
})

const shown = (failed: readonly BulkFailure[], change: Partial<BulkReportOptions> = {}) => drawn(() => bulkReport(
  { act: 'close', done: [], failed, left: ['x'], already: ['y', 'z'] },
  {
    terms: en, format: formatFor('en'), sentences: ({ code }) => [`Because of ${code}.`], nameOf: id => id.toUpperCase(),
    isExpanded: false, onExpand() { /* nobody listens */ }, onDismiss() { /* nobody listens */ },
    onOpen() { /* nobody listens */ }, ...change,
  }))

describe('what became of an act with many', () => {
  it('is said in numbers, and of those that failed by their reasons', async () => {
    const { host, root } = await shown([failure('a', 'forbidden'), failure('b', 'offline'), failure('c', 'forbidden')])
    expect([...root.querySelectorAll('li')].map(line => line.textContent.trim()))
      .to.deep.equal(['2 · Because of forbidden.', '1 · Because of offline.'])
    const title = spoken(root)
    for (const words of [en.bulkFailed(3), en.bulkStopped(1), en.bulkAlready(2)]) expect(title).to.include(words)
    await accessible(host)
  })

  it('names them where asked, each a way to it, and so many only', async () => {
    const opened: string[] = []
    const many = Array.from({ length: 52 }, (_, index) => failure(`c${index}`, 'offline'))
    const { root } = await shown(many, { isExpanded: true, onOpen: id => { opened.push(id) } })
    const buttons = [...root.querySelectorAll<HTMLElement>('[part~="failed"]')]
    expect(buttons.map(({ textContent }) => textContent).slice(0, 2)).to.deep.equal(['C0', 'C1'])
    buttons[1]!.click()
    expect([buttons.length, opened]).to.deep.equal([50, ['c1']])
    expect(spoken(root)).to.include(en.andMore(2))
  })
})
