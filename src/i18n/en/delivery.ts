import { pluralFor } from '../plural.js'
import type { DeliveryTerms } from '../terms/delivery.js'

const plural = pluralFor('en')

export const delivery: DeliveryTerms = {
  deliveries: {
    held: 'About to be sent',
    queued: 'Waiting to be sent',
    waiting: 'Waiting for the connection',
    sending: 'Sending…',
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Not delivered',
    unconfirmed: 'Not confirmed',
  },
  noteLabel: 'Private note',
  noteHint: 'Only your team sees this',
  editAgain: 'Edit',
  takenBack: 'Not sent. Your text is back.',
  unsentMessages: count => plural(count, { one: '# message not sent yet', other: '# messages not sent yet' }),
}
