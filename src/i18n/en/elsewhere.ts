import type { ElsewhereTerms } from '../terms/elsewhere.js'

export const elsewhere: ElsewhereTerms = {
  otherVersionTitle: 'Not available',
  otherVersionHint: 'This part of the page needs another version of the inbox.',
  unconnectedTitle: 'Not connected',
  unconnectedHint: 'This part of the page waits for its inbox.',
}
