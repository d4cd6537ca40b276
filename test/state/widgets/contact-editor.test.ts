import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { ActionArgs } from '../../../src/state/actions.js'
import type { EditorOptions, EditorState } from '../../../src/state/widgets/contact-editor.js'
import { contactEditor } from '../../../src/state/widgets/contact-editor.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { Desk, Watched } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const watched: Watched<unknown>[] = []
afterEach(() => { for (const one of watched.splice(0)) one.stop() })

const load = async ({ inbox }: Desk, id: string) => {
  await inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal)
}

const edit = async (options: EditorOptions = { contactId: 'contact-priya' }) => {
  const desk = await aReadyDesk()
  for (const id of ['priya', 'unknown', 'soren']) await load(desk, id)
  const editor = contactEditor(desk.inbox, options)
  const seen = watchStore(editor.state)
  watched.push(seen)
  editor.begin()
  const state = (): EditorState => seen.last()!
  /** Saves as its element does. */
  const save = async () => {
    const args = editor.submit()
    if (!args) return false
    try {
      if ('contactId' in args) await desk.inbox.actions.run('edit-contact', args)
      else await desk.inbox.actions.run('create-contact', args)
      editor.saved()
    } catch (error) {
      editor.refused(error as BackendError)
    }
    return true
  }
  return { ...desk, editor, state, seen, save, contact: () => desk.inbox.records.get('contact', 'contact-priya')! }
}

/** A colleague changes the same contact. */
const colleagueWrites = async (desk: Pick<Desk, 'world' | 'clock'>, fields: ActionArgs<'edit-contact'>['fields'], expectedVersion = 1) => {
  const deniz = await aReadyDesk({ world: desk.world, clock: desk.clock, agentId: AGENTS.deniz })
  await load(deniz, 'priya')
  await deniz.inbox.actions.run('edit-contact', { contactId: 'contact-priya', fields, expectedVersion })
  await calm()
}

describe('contactEditor', () => {
  it('starts from the contact as it is, with nothing to save', async () => {
    const { state, editor, seen } = await edit()
    expect(state().form.name).to.equal('Priya Raman')
    expect(state().isDirty).to.equal(false)
    expect(state().isNew).to.equal(false)
    expect(editor.submit()).to.equal(null)
    expect(seen.last()).to.equal(null)
  })

  it('saves only what was changed', async () => {
    const { state, editor, save, contact, seen } = await edit()
    editor.setText('name', ' Priya R. Raman ')
    expect(state().isDirty).to.equal(true)
    const row = state().form.phones[0]!
    editor.setRow('phones', row.id, { label: 'Work' })
    const added = editor.addRow('emails')
    editor.setRow('emails', added, { value: 'p@raman.example' })
    await save()
    expect(contact()).to.deep.include({ name: 'Priya R. Raman', company: 'Raman & Lowe Architects' })
    expect(contact().phones).to.deep.equal([{ label: 'Work', value: row.value }])
    expect(contact().emails.map(({ value }) => value)).to.deep.equal(['priya@ramanlowe.example', 'p@raman.example'])
    expect(seen.last()).to.equal(null)
  })

  it('complains about what was left, and about everything once saving was tried', async () => {
    const { state, editor } = await edit()
    const phone = editor.addRow('phones')
    editor.setRow('phones', phone, { value: 'no number' })
    expect(state().problems.size).to.equal(0)
    editor.leave(phone)
    expect([...state().problems]).to.deep.equal([[phone, 'not-a-phone']])
    const email = editor.addRow('emails')
    editor.setRow('emails', email, { value: 'nobody' })
    expect(editor.submit()).to.equal(null)
    expect([...state().problems.keys()]).to.have.members([phone, email])
    editor.removeRow('phones', phone)
    editor.setRow('emails', email, { value: 'some@body.example' })
    expect(state().problems.size).to.equal(0)
  })

  it('shows what the back end does not accept, at its field, and keeps the form', async () => {
    const { state, editor, save, world } = await edit()
    editor.setText('name', 'Kept')
    world.faults.failNext('execute:update-contact', new BackendError('invalid', { field: 'phones.0', rule: 'not-a-phone' }))
    await save()
    expect(state().form.name).to.equal('Kept')
    expect([...state().problems]).to.deep.equal([[state().form.phones[0]!.id, 'not-a-phone']])
    expect(state().error?.code).to.equal('invalid')
    editor.setText('name', 'Kept too')
    expect(state().error).to.equal(null)
  })

  it('says why saving takes long', async () => {
    const { state, editor, save, world, clock, contact, seen } = await edit()
    editor.setText('name', 'Later')
    world.faults.failNext('execute:update-contact', new BackendError('offline', {}))
    void save()
    await calm()
    expect(state().isSaving).to.equal(true)
    expect(state().error?.code).to.equal('offline')
    editor.setText('name', 'Too late')
    editor.cancel()
    expect(state().form.name).to.equal('Later')
    clock.advance(60_000)
    await calm()
    expect(contact().name).to.equal('Later')
    expect(seen.last()).to.equal(null)
  })

  it('takes over what a colleague changed elsewhere in the contact', async () => {
    const desk = await edit()
    desk.editor.setText('name', 'Mine')
    await colleagueWrites(desk, { company: 'Theirs' })
    expect(desk.state().conflict).to.equal(null)
    expect(desk.state().form).to.deep.include({ name: 'Mine', company: 'Theirs' })
    await desk.save()
    expect(desk.contact()).to.deep.include({ name: 'Mine', company: 'Theirs' })
  })

  it('lets the agent decide where both changed the same', async () => {
    for (const [decide, name] of [['keepMine', 'Mine'], ['takeTheirs', 'Theirs']] as const) {
      const desk = await edit()
      desk.editor.setText('name', 'Mine')
      await colleagueWrites(desk, { name: 'Theirs' })
      expect(desk.state().conflict?.fields).to.deep.equal(['name'])
      expect(desk.state().conflict?.theirs.name).to.equal('Theirs')
      expect(desk.state().form.name).to.equal('Mine')
      expect(desk.editor.submit()).to.equal(null)
      desk.editor[decide]()
      expect(desk.state().conflict).to.equal(null)
      expect(desk.state().form.name).to.equal(name)
      await desk.save()
      expect(desk.contact().name).to.equal(name)
    }
  })

  it('learns of a colleague from the refusal, and by whom', async () => {
    const { editor, state, contact } = await edit()
    editor.setText('name', 'Mine')
    expect(editor.submit()).to.not.equal(null)
    const current = { ...contact(), name: 'Theirs', version: 5 }
    editor.refused(new BackendError('conflict', { kind: 'contact', current, byId: AGENTS.deniz }))
    expect(state().conflict).to.deep.equal({ theirs: current, fields: ['name'], byId: AGENTS.deniz })
    expect(state().error).to.equal(null)
    editor.keepMine()
    expect(editor.submit()).to.deep.include({ expectedVersion: 5, fields: { name: 'Mine' } })
  })

  it('can be closed and taken back', async () => {
    const { editor, state, seen } = await edit()
    const discarded = watchStore(editor.discarded)
    watched.push(discarded)
    editor.cancel()
    expect(seen.last()).to.equal(null)
    expect(discarded.last()).to.equal(false)
    editor.begin()
    editor.setText('notes', 'Half a page')
    editor.cancel()
    expect(seen.last()).to.equal(null)
    expect(discarded.last()).to.equal(true)
    editor.undo()
    expect(state().form.notes).to.equal('Half a page')
    editor.cancel()
    editor.forget()
    editor.undo()
    expect(seen.last()).to.equal(null)
  })

  it('stays when the host does not want it saved', async () => {
    const { editor, state } = await edit()
    editor.setText('name', 'Mine')
    editor.submit()
    expect(state().isSaving).to.equal(true)
    expect(editor.submit()).to.equal(null)
    editor.stayed()
    expect(state()).to.deep.include({ isSaving: false, isDirty: true })
  })

  it('saves whoever is on the other side of a conversation, by the address known', async () => {
    const { editor, state, save, inbox } = await edit({ conversationId: 'unknown' })
    expect(state().isNew).to.equal(true)
    expect(state().form.phones[0]).to.deep.include({ value: '+14155550187' })
    editor.setText('name', 'Finder of keys')
    await save()
    const { contactId } = inbox.records.get('conversation', 'unknown')!
    expect(inbox.records.get('contact', contactId!)?.name).to.equal('Finder of keys')
  })

  it('wants to know something of whom it saves', async () => {
    const { editor, state } = await edit({ conversationId: 'unknown' })
    editor.removeRow('phones', state().form.phones[0]!.id)
    editor.leave('name')
    expect(state().problems.size).to.equal(0)
    expect(editor.submit()).to.equal(null)
    expect([...state().problems]).to.deep.equal([['name', 'required']])
  })

  it('begins with a mail address where mail is the channel', async () => {
    const { state } = await edit({ conversationId: 'soren' })
    expect(state().form.emails[0]?.value).to.equal('soren@nordhavn.example')
  })

  it('does not begin with a contact that nobody knows', async () => {
    const { seen } = await edit({ contactId: 'gone' })
    expect(seen.last()).to.equal(null)
  })

  describe('left with changes', () => {
    type Edited = Awaited<ReturnType<typeof edit>>
    const leave = async (before: Edited) => {
      before.editor.flush()
      await before.inbox.close()
    }
    /** The same agent's next visit. */
    const again = async ({ device, world, clock }: Edited) => {
      const desk = await aReadyDesk({ device, world, clock })
      await load(desk, 'priya')
      const editor = contactEditor(desk.inbox, { contactId: 'contact-priya' })
      const seen = watchStore(editor.state)
      watched.push(seen)
      editor.begin()
      await calm()
      return { ...desk, editor, state: () => seen.last(), left: () => desk.inbox.device.get()!.rows('forms') }
    }

    it('comes back on the next visit as it was, and says when it was left', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      before.editor.setRow('phones', before.state().form.phones[0]!.id, { label: 'Wor' })
      const at = before.clock.now()
      await leave(before)
      const { state, editor, left } = await again(before)
      expect(state()!.form.name).to.equal('Priya R.')
      expect(state()!.form.phones[0]!.label).to.equal('Wor')
      expect([state()!.leftAt, state()!.isDirty]).to.deep.equal([at, true])
      expect(await left()).to.have.length(1)
      editor.cancel()
      await calm()
      editor.flush()
      expect(await left()).to.deep.equal([])
    })

    it('does not come back once it was saved', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      before.editor.flush()
      await before.save()
      await leave(before)
      const { state, left } = await again(before)
      expect([state()!.form.name, state()!.leftAt]).to.deep.equal(['Priya R.', null])
      expect(await left()).to.deep.equal([])
    })

    it('meets what a colleague made of the same field meanwhile', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      before.editor.setText('company', 'Lowe')
      await leave(before)
      await colleagueWrites(before, { name: 'Priya Raman-Lowe', notes: 'Prefers mail' })
      const { state, editor } = await again(before)
      expect(state()!.conflict?.fields).to.deep.equal(['name'])
      expect([state()!.form.name, state()!.form.company, state()!.form.notes])
        .to.deep.equal(['Priya R.', 'Lowe', 'Prefers mail'])
      editor.takeTheirs()
      expect(state()!.form.name).to.equal('Priya Raman-Lowe')
    })

    it('is nothing to be had back where somebody saved just that', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      await leave(before)
      await colleagueWrites(before, { name: 'Priya R.' })
      const { state, left } = await again(before)
      expect([state()!.leftAt, state()!.isDirty]).to.deep.equal([null, false])
      expect(await left()).to.deep.equal([])
    })

    it('waits while the saving is on its way, and comes back where the page went before it was stored', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      before.editor.submit()
      await leave(before)
      const { state } = await again(before)
      expect([state()!.form.name, state()!.isSaving, state()!.isDirty]).to.deep.equal(['Priya R.', false, true])
    })

    it('does not take the place of what is typed already', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      await leave(before)
      const { inbox } = await aReadyDesk(before)
      await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
      const editor = contactEditor(inbox, { contactId: 'contact-priya' })
      watched.push(watchStore(editor.state))
      editor.begin()
      editor.setText('name', 'P')
      await calm()
      expect(editor.state.get()!.form.name).to.equal('P')
    })

    it('is set aside with its text where it cannot be read', async () => {
      const before = await edit()
      before.editor.setText('name', 'Priya R.')
      before.editor.flush()
      const store = before.inbox.device.get()!
      const [row] = await store.rows('forms')
      await store.write([{ table: 'forms', key: row!.key, value: { at: 1, form: { name: 'Half a form' } } }])
      await before.inbox.close()
      const { state, left, inbox } = await again(before)
      expect([state()!.form.name, state()!.leftAt]).to.deep.equal(['Priya Raman', null])
      expect(inbox.aside.rows.get()[0]!.text).to.contain('Half a form')
      expect(await left()).to.deep.equal([])
    })
  })
})
