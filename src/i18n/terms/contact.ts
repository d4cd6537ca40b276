import type { ContactFields } from '../../model/contact.js'

/** The contact panel. */
export interface ContactTerms {
  readonly contact: string
  readonly contactOf: (name: string) => string
  readonly contactFields: Readonly<Record<keyof ContactFields, string>>
  readonly phone: string
  readonly email: string
  readonly valueLabel: string
  readonly labelExample: string
  readonly addPhone: string
  readonly addEmail: string
  readonly addCompany: string
  readonly addNotes: string
  readonly removeValue: (value: string) => string
  readonly copyValue: (value: string) => string
  readonly editContactOf: (name: string) => string
  readonly createContact: string
  readonly privateContact: string
  readonly favorite: string
  readonly notFavorite: string
  readonly noPhones: string
  readonly noEmails: string
  readonly noContactTitle: string
  readonly noContactHint: string
  readonly noConversationContactTitle: string
  readonly noConversationContactHint: string
  readonly contactFailed: string
  readonly contactSaved: string
  readonly contactNotSaved: string
  readonly contactChangedTitle: (name: string) => string
  readonly contactChangedHint: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly unsavedTitle: string
  readonly unsavedHint: string
  readonly discardChanges: string
  readonly keepEditing: string
  readonly meetingUnset: string
  /** On a button beside "Call". */
  readonly meet: string
  /** The form was closed with changes in it. */
  readonly changesDiscarded: string
}
