import type { PickerTerms } from '../terms/picking.js'

export const picking: PickerTerms = {
  presences: { online: 'Online', away: 'Away', offline: 'Offline' },
  assignees: 'Assignee',
  searchAgents: 'Search colleagues',
  noAgents: 'Nobody of that name',
  agentsFailed: 'Colleagues could not be loaded',
  searchTags: 'Search or create a tag',
  createTag: name => `Create tag “${name}”`,
  noTags: 'No tag of that name',
  noTagsTitle: 'No tags yet',
  noTagsHint: 'Type a name to create the first one.',
  tagNameTaken: 'A tag of that name exists already.',
  tagsFailed: 'Tags could not be loaded',
  tagColor: 'Tag color',
  tagColors: {
    gray: 'Gray',
    red: 'Red',
    orange: 'Orange',
    yellow: 'Yellow',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    purple: 'Purple',
    pink: 'Pink',
  },
}
