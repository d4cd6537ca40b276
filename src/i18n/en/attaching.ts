import type { AttachingTerms } from '../terms/attaching.js'

export const attaching: AttachingTerms = {
  filesToSend: 'Files to send',
  removeFile: name => `Remove ${name}`,
  fileFaults: {
    empty: name => `${name} is empty`,
    'too-many': (name, limit) => `${name} is one too many: at most ${limit} go with a message`,
    'too-large': (name, limit) => `${name} is too large: at most ${limit}`,
    'wrong-type': (name, limit) => `${name} cannot be sent here. Possible: ${limit}`,
  },
  fileKinds: { image: 'images', audio: 'audio', video: 'video', text: 'text files' },
}
