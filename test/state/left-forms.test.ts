import { expect } from '@open-wc/testing'
import { formKey, leftForms, newestLeft } from '../../src/state/left-forms.js'
import { aReadyDesk } from './world.js'

const PRIYA = formKey({ contactId: 'contact-priya' })

describe('leftForms', () => {
  it('knows what this device keeps, and what other tabs write and remove', async () => {
    const { inbox, device } = await aReadyDesk()
    const store = inbox.device.get()!
    await store.write([{ table: 'forms', key: `${PRIYA}1`, value: { at: 1 } }])
    const { rows, loaded } = leftForms(inbox, {})
    await loaded
    expect(newestLeft(rows.get(), PRIYA)?.at).to.equal(1)
    const { session } = inbox
    const ready = session.get()
    if (ready.status !== 'ready') throw new Error('not ready')
    const tab = device.open(`${ready.session.tenantId}:memory:${ready.session.agent.id}`)
    await tab.write([{ table: 'forms', key: `${PRIYA}2`, value: { at: 2 } }, { table: 'drafts', key: PRIYA, value: 1 }])
    expect(newestLeft(rows.get(), PRIYA)).to.deep.equal({ key: `${PRIYA}2`, at: 2, value: { at: 2 } })
    await tab.write([{ table: 'forms', key: `${PRIYA}2`, remove: true }])
    expect(newestLeft(rows.get(), PRIYA)?.at).to.equal(1)
    tab.close()
  })

  it('does not take one contact for another whose id begins alike', () => {
    const rows = new Map([[`${formKey({ contactId: 'contact-priya-2' })}1`, { at: 1 }]])
    expect(newestLeft(rows, PRIYA)).to.equal(undefined)
  })
})
