import { contactEditingCases } from '../../../../src/testing/backend-suite/cases/contact-editing.js'
import { executing, plant } from '../planted.js'

plant('editing contacts', contactEditingCases, {
  'lets the last editor win': {
    red: ['two editors: the second is told what stands there now'],
    spoil: executing(command => command.type === 'update-contact' ? { ...command, expectedVersion: 1_000 } : command),
  },
  'forgets the conversation of a new contact': {
    red: ['a new contact is shared and linked to its conversation'],
    spoil: executing(command => command.type === 'create-contact' ? { ...command, conversationId: null } : command),
  },
  'checks nothing': {
    red: ['what is not a phone or an email is refused by its place'],
    spoil: executing(command => command.type === 'update-contact' ? { ...command, fields: {} } : command),
  },
})
