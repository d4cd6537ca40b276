import type { ContactFields } from '../../model/contact.js'

/** The contact panel. */
export interface ContactTerms {
  readonly contactFields: Readonly<Record<keyof ContactFields, string>>
  readonly copyValue: (value: string) => string
  readonly editContactOf: (name: string) => string
  readonly createContact: string
  readonly privateContact: string
  readonly noPhones: string
  readonly noEmails: string
  readonly noContactTitle: string
  readonly noContactHint: string
  readonly noConversationContactTitle: string
  readonly noConversationContactHint: string
  /** Beside a chat with colleagues. */
  readonly chatContactTitle: string
  readonly chatContactHint: string
  readonly contactFailed: string
  readonly meetingUnset: string
  /** On a button beside "Call". */
  readonly meet: string
  /** The form was closed with changes in it. */
  readonly changesDiscarded: string
  /** Typed on an earlier visit, or in another tab, and not saved. `when`: date and time. */
  readonly leftChanges: (when: string) => string
  /** On the button beside that. */
  readonly continueEditing: string
}
