import { expect } from '@open-wc/testing'
import { openForm } from '../../src/state/open-form.js'
import { contactEditor } from '../../src/state/widgets/contact-editor.js'
import { aReadyDesk } from './world.js'

const PRIYA = { contactId: 'contact-priya' }

const edited = async () => {
  const { inbox } = await aReadyDesk()
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  return { form: openForm(inbox, PRIYA), editor: contactEditor(inbox, PRIYA) }
}

describe('openForm', () => {
  it('says whether the form of a contact is open, without its editor', async () => {
    const { form, editor } = await edited()
    expect(form.isOpen.get()).to.equal(false)
    editor.begin()
    expect(form.isOpen.get()).to.equal(true)
    editor.cancel()
    expect([form.isOpen.get(), form.isDiscarded.get()]).to.deep.equal([false, false])
  })

  it('takes changes back that were given up, or forgets them', async () => {
    const { form, editor } = await edited()
    editor.begin()
    editor.setText('name', 'Priya R.')
    editor.cancel()
    expect([form.isOpen.get(), form.isDiscarded.get()]).to.deep.equal([false, true])
    form.undo()
    expect(editor.state.get()?.form.name).to.equal('Priya R.')
    expect(form.isDiscarded.get()).to.equal(false)
    editor.cancel()
    form.forget()
    form.undo()
    expect(form.isOpen.get()).to.equal(false)
  })

  it('says that a form was left with changes, as long as none is open', async () => {
    const { form, editor } = await edited()
    expect(form.leftAt.get()).to.equal(undefined)
    editor.begin()
    editor.setText('name', 'Priya R.')
    expect(form.leftAt.get()).to.equal(undefined)
    form.current.set(null)
    expect(form.leftAt.get()).to.equal(undefined)
  })
})
