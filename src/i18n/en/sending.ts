import type { SendingTerms } from '../terms/outcomes.js'

export const sending: SendingTerms = {
  actionRefused: {
    send: 'The message was not sent',
  },
}
