import { expect } from '@open-wc/testing'
import type { Command } from '../../src/backend/commands.js'
import { BackendError } from '../../src/backend/errors.js'
import { errorOf, newRow, putRow, readRow, removeRow, storedError } from '../../src/state/outbox-row.js'

const command: Command = {
  id: 'k', type: 'send-message', conversationId: 'c', messageId: 'm', kind: 'message', text: 'Hi', attachmentIds: ['f'],
}
const row = newRow({
  command, at: 5, order: 7, attempts: 2, files: [{ id: 'f', name: 'a.pdf', type: 'application/pdf', size: 3 }],
})

describe('a row of the outbox', () => {
  it('comes back from the device as it was', () => {
    expect(readRow(JSON.parse(JSON.stringify(row)))).to.deep.equal(row)
  })

  it('of the first version is read: it waits for its turn, or failed', () => {
    expect(readRow({ command, at: 5, order: 7 })).to.deep.include({ state: 'queued', attempts: 0, triedAt: null })
    const error = { code: 'opted-out', details: { address: '+1' } }
    const failed = readRow({ command, at: 5, order: 7, error })!
    expect(failed.state).to.equal('failed')
    expect(errorOf(failed)).to.be.instanceOf(BackendError).with.deep.property('details', { address: '+1' })
  })

  it('is told from what is none', () => {
    for (const value of [null, 'text', {}, { command: { ...command, text: 1 }, at: 5, order: 7 }, { ...row, state: 'lost' }]) {
      expect(readRow(value)).to.equal(undefined)
    }
  })

  it('keeps an error by code and details', () => {
    expect(storedError(new BackendError('rate-limited', { retryAfter: 3 })))
      .to.deep.equal({ code: 'rate-limited', details: { retryAfter: 3 } })
    expect(errorOf(row)).to.equal(null)
  })

  it('goes with its files, unless those are needed still', () => {
    expect(putRow(row)).to.deep.equal({ table: 'outbox', key: 'k', value: row })
    expect(removeRow(row).map(op => `${op.table} ${op.key}`)).to.deep.equal(['outbox k', 'files f'])
    expect(removeRow(row, { files: false }).map(op => op.table)).to.deep.equal(['outbox'])
  })
})
