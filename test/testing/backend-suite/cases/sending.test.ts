import { sendingCases } from '../../../../src/testing/backend-suite/cases/sending.js'
import type { Message } from '../../../../src/model/message.js'
import { answering, executing, plant } from '../planted.js'

plant('sending', sendingCases, {
  'loses what is not in the first plane': {
    red: ['text comes back unchanged: emoji', 'text comes back unchanged: Chinese'],
    spoil: executing(command => command.type === 'send-message'
      ? { ...command, text: command.text.replace(/[\u{10000}-\u{10ffff}]/gu, '?') }
      : command),
  },
  'composes marks': {
    red: ['text comes back unchanged: combining marks'],
    spoil: executing(command => command.type === 'send-message'
      ? { ...command, text: command.text.normalize('NFC') }
      : command),
  },
  'trims line ends': {
    red: ['text comes back unchanged: line breaks and tabs'],
    spoil: answering(page => ({
      ...page, items: page.items.map(one => 'text' in one ? { ...one as Message, text: one.text.replace(/\r/g, '') } : one),
    })),
  },
  'sends notes to the customer': {
    red: ['a note is for colleagues: it has no delivery and leaves the customer waiting'],
    spoil: executing(command => command.type === 'send-message' ? { ...command, kind: 'message' } : command),
  },
  'gives ids of its own': {
    red: ['a client\'s message id is kept'],
    spoil: executing(command => command.type === 'send-message'
      ? { ...command, messageId: `own-${command.messageId}` }
      : command),
  },
})
