import type { EditorTerms } from '../terms/editor.js'

export const editor: EditorTerms = {
  saving: 'Saving…',
  phone: 'Phone',
  email: 'Email',
  valueLabel: 'Label',
  addPhone: 'Add phone',
  addEmail: 'Add email',
  removeValue: value => `Remove ${value}`,
  keptForm: 'Your changes are still here.',
  contactNotSaved: 'The contact was not saved',
  contactChangedTitle: name => `${name} changed this contact while you edited`,
  contactChangedHint: 'Your changes are still here.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  discardChanges: 'Discard',
}
