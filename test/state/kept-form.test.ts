import { expect } from '@open-wc/testing'
import { EMPTY_FIELDS, formOf } from '../../src/state/contact-form.js'
import { keptForm, readForm } from '../../src/state/kept-form.js'

const FIELDS = { ...EMPTY_FIELDS, name: 'Priya', phones: [{ label: 'Work', value: '+14155550111' }] }

describe('a form on the device', () => {
  it('comes back as it was, from plain JSON', () => {
    const form = { base: FIELDS, version: 3, form: { ...formOf(FIELDS), name: 'Priya R.' } }
    const row: unknown = JSON.parse(JSON.stringify(keptForm(form, 1_000)))
    expect(readForm(row)).to.deep.equal(form)
  })

  it('is none where anything is missing', () => {
    const row = keptForm({ base: FIELDS, version: 3, form: formOf(FIELDS) }, 1_000)
    for (const wrong of [null, 'text', {}, { ...row, version: 'x' }, { ...row, form: { ...row.form, notes: undefined } }]) {
      expect(readForm(wrong)).to.equal(undefined)
    }
  })
})
