import { optingOutCases } from '../../../../src/testing/backend-suite/cases/opting-out.js'
import { executing, plant, streaming } from '../planted.js'

plant('opting out by text', optingOutCases, {
  'does not obey a word to stop': {
    red: [
      'a word to stop opts a customer out: in the contact, in the thread, and nothing is sent',
      'a number nobody saved opts out and in, on all channels, and is told to all',
      'a contact made of such a number asks for the same',
    ],
    spoilSimulator: simulator => ({
      receive: inbound => simulator.receive({ ...inbound, text: inbound.text.replace(/^\s*(stop|unsubscribe)\W*$/i, '$1 it') }),
    }),
  },
  'hears a word in any sentence': {
    red: ['a word is one only where it stands alone, and says nothing new the second time'],
    spoilSimulator: simulator => ({
      receive: inbound => simulator.receive({ ...inbound, text: inbound.text.split(' ')[0]! }),
    }),
  },
  'knows no words but its own': {
    red: ['an inbox has its own words'],
    spoilSimulator: simulator => ({
      receive: inbound => simulator.receive({ ...inbound, text: inbound.text.replace(/^N.*$/, 'No') }),
    }),
  },
  'does not let them in again': {
    red: ['a word to start opts them in again', 'an inbox has its own words'],
    spoilSimulator: simulator => ({
      receive: inbound => simulator.receive({ ...inbound, text: inbound.text.replace(/^(start|unstop|voltar)$/i, '$1 now') }),
    }),
  },
  'tells nobody of a number': {
    red: ['a number nobody saved opts out and in, on all channels, and is told to all'],
    spoil: streaming(batch => batch.filter(change => change.kind !== 'opt-out')),
  },
  'lets a note be a message': {
    red: ['a word to stop opts a customer out: in the contact, in the thread, and nothing is sent'],
    spoil: executing(command => command.type === 'send-message' ? { ...command, kind: 'message' } : command),
  },
  'sends to who opted out': {
    red: [
      'a word to stop opts a customer out: in the contact, in the thread, and nothing is sent',
      'a number nobody saved opts out and in, on all channels, and is told to all',
      'a contact made of such a number asks for the same', 'an inbox has its own words',
    ],
    spoil: executing(command => command.type === 'send-message' ? { ...command, kind: 'note' } : command),
  },
})
