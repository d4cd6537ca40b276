import type { ContactTerms } from '../terms/contact.js'

export const contact: ContactTerms = {
  contactFields: { name: 'Name', company: 'Company', phones: 'Phones', emails: 'Emails', notes: 'Notes' },
  copyValue: value => `Copy ${value}`,
  editContactOf: name => `Edit ${name}`,
  createContact: 'Create contact',
  privateContact: 'Private contact',
  noPhones: 'No phone',
  noEmails: 'No email',
  noContactTitle: 'Not saved yet',
  noContactHint: 'Save this customer to know them by name next time.',
  noConversationContactTitle: 'No contact to show',
  noConversationContactHint: 'Open a conversation to see who is writing.',
  chatContactTitle: 'No customer in this chat',
  chatContactHint: 'It is between colleagues. The panel fills again with the next customer’s conversation.',
  contactFailed: 'The contact could not be loaded',
  meetingUnset: 'This inbox has no meeting link.',
  meet: 'Meet',
  changesDiscarded: 'Changes discarded',
  leftChanges: when => `Your unsaved changes from ${when}`,
  continueEditing: 'Continue editing',
}
