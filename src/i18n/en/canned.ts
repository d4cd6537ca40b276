import type { CannedTerms } from '../terms/canned.js'

export const canned: CannedTerms = {
  searchCanned: 'Search canned messages',
  cannedEmptyTitle: 'No canned messages yet',
  cannedEmptyHint: 'Answers your team gives often would be here, ready to insert.',
  cannedNoMatch: query => `Nothing matches “${query}”`,
  cannedNoMatchHint: 'Try another word of its title, text or key phrase.',
  cannedInserted: title => `Inserted: ${title}`,
  clear: 'Clear',
}
