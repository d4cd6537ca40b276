import type { ReadableAtom } from 'nanostores'
import { onMount } from 'nanostores'
import type { BackendError } from '../../backend/errors.js'
import { createId } from '../../lib/ids.js'
import type { ContactFields } from '../../model/contact.js'
import type { ActionArgs } from '../actions.js'
import type { ContactForm, FieldName, FormProblems, FormRow, RowsName } from '../contact-form.js'
import {
  differing, EMPTY_FIELDS, fieldsOf, formOf, keyOf, merge, only, problemsOf, withFields,
} from '../contact-form.js'
import { formKeeper } from '../form-keeper.js'
import type { Inbox } from '../inbox.js'
import { keptForm, readForm } from '../kept-form.js'
import { formKey, leftForms, newestLeft } from '../left-forms.js'
import type { EditorConflict, EditorOptions, Form } from '../open-form.js'
import { openForm } from '../open-form.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export type { ContactForm, EditorConflict, EditorOptions, FieldName, FormRow, RowsName }

export interface EditorState {
  readonly isNew: boolean
  readonly form: ContactForm
  readonly isDirty: boolean
  readonly problems: FormProblems
  readonly conflict: EditorConflict | null
  readonly isSaving: boolean
  /** When these changes were left, on an earlier visit or in another tab; null: they were begun here. */
  readonly leftAt: number | null
  /** Why it was not saved, or why that takes long. */
  readonly error: BackendError | null
}

const start = (fields: ContactFields, version: number): Form => ({
  base: fields, version, form: formOf(fields), conflict: null, left: new Set(), isTried: false, isSaving: false,
  leftAt: null, error: null,
})

const isDirty = ({ base, form }: Form): boolean => differing(base, fieldsOf(form)).length > 0

/** An action's arguments are plain and nobody's but its own. */
const plain = (fields: Partial<ContactFields>) => structuredClone(fields) as ActionArgs<'edit-contact'>['fields']

const PHONES: readonly (string | undefined)[] = ['sms', 'whatsapp']

/** Fills the form of one contact, keeps it up to date, and saves it. */
export const contactEditor = memoize((inbox: Inbox, options: EditorOptions) => {
  const contactId = 'contactId' in options ? options.contactId : null
  const conversationId = 'conversationId' in options ? options.conversationId : null
  const { current, discarded, isDiscarded, undo, forget } = openForm(inbox, options)
  const forms = leftForms(inbox, {})
  const keeper = formKeeper(inbox, {})
  const key = formKey(options)

  const change = (next: Partial<Form>) => {
    const form = current.get()
    if (form) current.set({ ...form, ...next })
  }
  const edit = (update: (form: ContactForm) => ContactForm) => {
    const form = current.get()
    if (form && !form.isSaving) change({ form: update(form.form), error: null })
  }
  const editRows = (name: RowsName, update: (rows: readonly FormRow[]) => readonly FormRow[]) => {
    edit(form => ({ ...form, [name]: update(form[name]) }))
  }
  /** What the customer writes from is known already. */
  const known = (): ContactFields => {
    const conversation = conversationId === null ? undefined : inbox.records.get('conversation', conversationId)
    const channel = conversation?.channelId ? inbox.records.get('channel', conversation.channelId) : undefined
    const value = [{ label: '', value: conversation?.address ?? '' }]
    if (PHONES.includes(channel?.type)) return { ...EMPTY_FIELDS, phones: value }
    return channel?.type === 'email' ? { ...EMPTY_FIELDS, emails: value } : EMPTY_FIELDS
  }
  /** Brings the form up to what colleagues made of the contact. */
  const follow = (byId: string | null = null) => {
    const form = current.get()
    const theirs = contactId === null ? undefined : inbox.records.confirmed('contact', contactId)
    if (!form || !theirs || form.isSaving || theirs.version <= form.version) return
    const { conflicts, ...merged } = merge(form.base, form.form, theirs)
    const conflict = conflicts.length > 0 ? { theirs, fields: conflicts, byId } : null
    change({ ...merged, version: theirs.version, conflict })
  }

  /** What was left of it comes back into a form that nobody has touched yet. */
  const restore = () => {
    const form = current.get()
    const left = newestLeft(forms.rows.get(), key)
    if (!left || !form || form.isSaving || isDirty(form)) return
    const row = readForm(left.value)
    if (row) {
      current.set({ ...form, ...row, leftAt: left.at })
      follow()
      // Somebody saved just that.
      if (!isDirty(current.get()!)) change({ leftAt: null })
    } else {
      inbox.aside.put('forms', left)
    }
    keeper.takeOver(left)
  }
  current.listen(form => { keeper.keep(key, form && isDirty(form) ? keptForm(form, inbox.clock.now()) : undefined) })

  const edited = combine([current], form => form)
  onMount(edited as ReadableAtom<Form | null>, () => contactId === null
    ? undefined
    : inbox.records.store('contact', contactId).subscribe(() => { follow() }))

  /** Of what is on its way: why it takes long. */
  const waiting = combine([inbox.outbox.unsent], unsent => unsent.find(({ command, state }) => state === 'waiting' && (
    command.type === 'update-contact' && command.contactId === contactId
    || command.type === 'create-contact' && conversationId !== null && command.conversationId === conversationId
  ))?.error ?? null)

  const state = combine([edited, waiting], (form, delay): EditorState | null => {
    if (!form) return null
    const problems = problemsOf(form.form)
    const shown = [...problems].filter(([key, rule]) => form.isTried || rule !== 'required' && form.left.has(key))
    const refused = form.error?.is('invalid')
      ? [[keyOf(form.form, form.error.details.field), form.error.details.rule] as const]
      : []
    return {
      isNew: contactId === null,
      form: form.form,
      isDirty: isDirty(form),
      problems: new Map([...refused, ...shown]) as FormProblems,
      conflict: form.conflict,
      isSaving: form.isSaving,
      leftAt: form.leftAt,
      error: form.isSaving ? delay : form.error,
    }
  })

  const resolve = (fields: (conflict: EditorConflict, form: Form) => ContactForm) => {
    const form = current.get()
    if (!form?.conflict) return
    const { theirs, fields: names } = form.conflict
    const base = { ...form.base, ...only(theirs, names) }
    change({ form: fields(form.conflict, form), base, conflict: null, error: null })
  }

  return {
    /** Null while nothing is edited. */
    state,
    discarded: isDiscarded,
    /** Opens the form, unless it is open. */
    begin() {
      discarded.set(null)
      if (current.get()) return
      const contact = contactId === null ? undefined : inbox.records.get('contact', contactId)
      if (contactId !== null && !contact) return
      current.set(start(contact ?? known(), contact?.version ?? 0))
      void forms.loaded.then(restore)
    },
    setText: (name: 'name' | 'company' | 'notes', value: string) => { edit(form => ({ ...form, [name]: value })) },
    setRow(name: RowsName, id: string, part: Partial<Pick<FormRow, 'label' | 'value'>>) {
      editRows(name, rows => rows.map(row => row.id === id ? { ...row, ...part } : row))
    },
    /** Returns the new row's id. */
    addRow(name: RowsName): string {
      const id = createId()
      editRows(name, rows => [...rows, { id, label: '', value: '' }])
      return id
    },
    removeRow: (name: RowsName, id: string) => { editRows(name, rows => rows.filter(row => row.id !== id)) },
    /** The agent went on from a field or row: what is wrong with it may be said. */
    leave(key: string) {
      const form = current.get()
      if (form && !form.left.has(key)) change({ left: new Set([...form.left, key]) })
    },
    keepMine: () => { resolve((_conflict, form) => form.form) },
    takeTheirs: () => { resolve(({ theirs, fields }, form) => withFields(form.form, theirs, fields)) },
    /** What to save, once; null while something is wrong, undecided or on its way. An unchanged form just closes. */
    submit(): ActionArgs<'edit-contact'> | ActionArgs<'create-contact'> | null {
      const form = current.get()
      if (!form || form.isSaving || form.conflict) return null
      change({ isTried: true, error: null })
      if (problemsOf(form.form).size > 0) return null
      const fields = fieldsOf(form.form)
      const changed = differing(form.base, fields)
      if (contactId !== null && changed.length === 0) {
        current.set(null)
        return null
      }
      change({ isSaving: true })
      return contactId === null
        ? { conversationId, fields: plain(fields) as ActionArgs<'create-contact'>['fields'] }
        : { contactId, expectedVersion: form.version, fields: plain(only(fields, changed)) }
    },
    /** It is stored. */
    saved: () => { current.set(null) },
    /** The host does not want it stored: the form stays. */
    stayed: () => { change({ isSaving: false }) },
    /** It was refused: the form stays, and says why. */
    refused(error: BackendError) {
      change({ isSaving: false, error })
      if (!error.is('conflict') || error.details.kind !== 'contact') return
      const { current: value, byId } = error.details
      inbox.records.receive([{ kind: 'contact', id: value.id, version: value.version, value }])
      follow(byId)
      const form = current.get()
      if (form?.conflict) change({ conflict: { ...form.conflict, byId }, error: null })
    },
    /** Closes the form. Changes can be taken back until it is opened again. */
    cancel() {
      const form = current.get()
      if (form?.isSaving) return
      discarded.set(form && isDirty(form) ? form : null)
      current.set(null)
    },
    undo,
    forget,
    /** What is typed may be about to go. */
    flush: () => { keeper.flush(true) },
    agent: (id: string) => inbox.records.get('agent', id),
  }
})

export type ContactEditor = ReturnType<typeof contactEditor>
