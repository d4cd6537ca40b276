import { pluralFor } from '../plural.js'
import type { ManagingTerms } from '../terms/managing.js'

const plural = pluralFor('en')

export const managing: ManagingTerms = {
  tagManager: 'Manage tags',
  findTag: 'Search tags',
  newTag: 'New tag',
  tagName: 'Name',
  tagNameTaken: name => `There is a tag “${name}” already.`,
  tagInMyLists: name => `Show “${name}” in my lists`,
  tagHiddenHint: 'Hidden in your lists',
  moreForTag: name => `More for “${name}”`,
  editTag: 'Rename or recolor',
  editingTag: name => `Change “${name}”`,
  mergeTag: 'Merge into…',
  mergeTagInto: name => `Merge “${name}” into`,
  chooseMergeTag: 'Choose a tag',
  mergeWarning: (from, into) => `Every conversation with “${from}” gets “${into}” instead, and “${from}” is gone. This cannot be undone.`,
  mergeCount: count => `Of the conversations you see, ${plural(count, { one: '# has it', other: '# have it' })}.`,
  mergeNow: 'Merge for good',
  merging: 'Merging…',
  deleteTag: 'Delete',
  tagsFound: count => plural(count, { one: '# tag', other: '# tags' }),
  noTagsYet: 'No tags yet',
  noTagsYetHint: 'Tags that you or your colleagues create are kept here.',
}
