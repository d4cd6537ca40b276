import { atom } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import type { Contact, ContactFields } from '../model/contact.js'
import type { ContactForm, FieldName } from './contact-form.js'
import type { Inbox } from './inbox.js'
import { formKey, leftForms, newestLeft } from './left-forms.js'
import { combine } from './store.js'
import { memoize } from './widgets/memoize.js'

/** Edits a known contact, or saves whoever is on the other side of a conversation. */
export type EditorOptions = { readonly contactId: string } | { readonly conversationId: string }

/** Somebody else changed what I changed too. */
export interface EditorConflict {
  /** As it is now. */
  readonly theirs: Contact
  readonly fields: readonly FieldName[]
  /** Null: nobody knows who. */
  readonly byId: string | null
}

/** A form as it stands. */
export interface Form {
  /** What it started from, or was brought up to. */
  readonly base: ContactFields
  /** The contact's version that `base` is from. */
  readonly version: number
  readonly form: ContactForm
  readonly conflict: EditorConflict | null
  /** Fields and rows the agent has left: only these are complained about before saving. */
  readonly left: ReadonlySet<string>
  readonly isTried: boolean
  readonly isSaving: boolean
  /** When it was left on the device, in milliseconds since the epoch; null: it was begun here. */
  readonly leftAt: number | null
  readonly error: BackendError | null
}

/**
 * Where the form of one contact stands. It outlives its element: whoever looks at another conversation meanwhile finds
 * it as they left it. What fills it and saves it comes with its element, later than the page (`contact-editor.ts`).
 */
export const openForm = memoize((inbox: Inbox, options: EditorOptions) => {
  /** Null while nothing is edited. */
  const current = atom<Form | null>(null)
  const discarded = atom<Form | null>(null)
  return {
    current,
    discarded,
    isOpen: combine([current], form => form !== null),
    /** When one that is not open was left with changes, on an earlier visit or in another tab; undefined: none was. */
    leftAt: combine([current, leftForms(inbox, {}).rows], (form, rows) =>
      form ? undefined : newestLeft(rows, formKey(options))?.at),
    /** Whether a form was left with changes that can be taken back. */
    isDiscarded: combine([discarded], form => form !== null),
    /** Opens the form as it was left. */
    undo() {
      const form = discarded.get()
      discarded.set(null)
      if (form) current.set(form)
    },
    /** What was left is not wanted back. */
    forget: () => { discarded.set(null) },
  }
})

export type OpenForm = ReturnType<typeof openForm>
