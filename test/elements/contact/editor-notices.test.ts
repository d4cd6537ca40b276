import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { editorNotice } from '../../../src/elements/contact/editor-notices.js'
import { EMPTY_FIELDS, formOf } from '../../../src/state/contact-form.js'
import type { EditorState } from '../../../src/state/widgets/contact-editor.js'
import { drawn, format, terms, viewOf } from './drawn.js'

const calm: EditorState = {
  isNew: false, leftAt: null, isDirty: true, conflict: null, isSaving: false, error: null, problems: new Map(),
  form: formOf(EMPTY_FIELDS),
}

const draw = (more: Partial<EditorState>, done: string[] = []) => drawn(editorNotice({ ...calm, ...more }, {
  terms, format, agentName: id => id === 'deniz' ? 'Deniz Aksoy' : undefined, sentences: ({ code }) => [code],
  onKeepMine: () => { done.push('mine') }, onTakeTheirs: () => { done.push('theirs') },
}))

describe('editorNotice', () => {
  it('is not there when nothing stands in the way', async () => {
    expect((await draw({})).text()).to.equal('')
  })

  it('says who changed what, and asks', async () => {
    const done: string[] = []
    const theirs = viewOf('priya').contact!
    const { text, $ } = await draw({ conflict: { theirs, fields: ['company', 'emails'], byId: 'deniz' } }, done)
    expect(text()).to.contain('Deniz Aksoy changed this contact')
    expect(text()).to.contain('Raman & Lowe Architects')
    expect(text()).to.contain('priya@ramanlowe.example')
    $('[part="keep-mine"]')?.click()
    $('[part="take-theirs"]')?.click()
    expect(done).to.deep.equal(['mine', 'theirs'])
  })

  it('says someone, and nothing, in words', async () => {
    const theirs = { ...viewOf('priya').contact!, company: '' }
    const { text } = await draw({ conflict: { theirs, fields: ['company'], byId: null } })
    expect(text()).to.contain('Someone changed this contact')
    expect(text()).to.contain('Company–')
  })

  it('says why it was not saved, or why that takes long', async () => {
    const error = new BackendError('unavailable', {})
    expect((await draw({ error })).text()).to.contain(`${terms.contactNotSaved} unavailable ${terms.keptForm}`)
    expect((await draw({ error, isSaving: true })).text()).to.contain(terms.saving)
  })

  it('leaves to a field what is wrong with it', async () => {
    const error = new BackendError('invalid', { field: 'name', rule: 'too-long' })
    expect((await draw({ error, problems: new Map([['name', 'too-long']]) })).text()).to.equal('')
  })
})
