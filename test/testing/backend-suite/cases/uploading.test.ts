import { uploadingCases } from '../../../../src/testing/backend-suite/cases/uploading.js'
import { plant } from '../planted.js'

plant('files', uploadingCases, {
  'tells no progress': {
    red: ['progress goes up and ends at 1'],
    spoil: backend => ({ upload: (blob, { progress: _, ...options }) => backend.upload(blob, options) }),
  },
  'loses the end of a file': {
    red: ['sent with a message, it is there for colleagues, byte by byte'],
    spoil: backend => ({ upload: (blob, options) => backend.upload(blob.slice(0, blob.size - 1), options) }),
  },
  'gives files ids of its own': {
    red: ['a file is taken under its client\'s id, with name, type and size'],
    spoil: backend => ({ upload: (blob, options) => backend.upload(blob, { ...options, id: `own-${options.id}` }) }),
  },
  'cannot be given up': {
    red: ['an upload given up rejects with the signal\'s reason'],
    spoil: backend => ({ upload: (blob, { signal: _, ...options }) => backend.upload(blob, options) }),
  },
})
