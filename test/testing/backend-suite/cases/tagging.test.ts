import { taggingCases } from '../../../../src/testing/backend-suite/cases/tagging.js'
import { executing, plant } from '../planted.js'

plant('tags', taggingCases, {
  'never removes a tag': {
    red: ['tags are added and removed, and the thread tells each'],
    spoil: executing(command => command.type === 'set-tags' ? { ...command, remove: [] } : command),
  },
  'makes every name unlike any other': {
    red: ['a tag needs a name of its own that is not too long', 'a new tag is there for all'],
    spoil: executing(command => command.type === 'create-tag' ? { ...command, name: `${command.name} *` } : command),
  },
})
