import { pluralFor } from '../plural.js'
import type { OutboxTerms } from '../terms/outbox.js'

const plural = pluralFor('en')

export const outbox: OutboxTerms = {
  showUnsent: 'Show',
  outbox: 'Not sent yet',
  outboxCounts: {
    held: count => plural(count, { one: '# about to be sent', other: '# about to be sent' }),
    queued: count => plural(count, { one: '# in line', other: '# in line' }),
    sending: count => plural(count, { one: '# being sent', other: '# being sent' }),
    waiting: count => plural(count, { one: '# waiting', other: '# waiting' }),
    unconfirmed: count => plural(count, { one: '# not confirmed', other: '# not confirmed' }),
    failed: count => plural(count, { one: '# failed', other: '# failed' }),
  },
  outboxEmptyTitle: 'Everything is sent',
  outboxEmptyHint: 'Messages that are on their way or could not be sent appear here.',
  draftLabel: 'Draft',
  setAside: 'Recovered text',
  setAsideHint: 'It was stored in a form that cannot be read, so it is not known where it belongs.',
  setAsideCount: count => plural(count, { one: '# recovered text', other: '# recovered texts' }),
  downloadTexts: 'Download as text',
  writtenFileName: 'not-sent',
}
