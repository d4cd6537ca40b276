import { callingCases } from '../../../../src/testing/backend-suite/cases/calling.js'
import { executing, plant } from '../planted.js'

plant('calls', callingCases, {
  'forgets how long it was': {
    red: ['a call\'s outcome is a line of the thread', 'a call needs a number and a length'],
    spoil: executing(command => command.type === 'log-call' ? { ...command, seconds: 0 } : command),
  },
})
