import type { ViewTerms } from '../terms/views.js'

export const views: ViewTerms = {
  noViewsTitle: 'No saved views yet',
  noViewsHint: 'Filter and sort the list as you need it, then keep it here under a name.',
  viewsFailed: 'Saved views could not be loaded',
  everybodysView: 'For everybody',
  removeView: name => `Remove ${name}`,
  viewName: 'Save this list as',
  shareView: 'For everybody',
  saveView: 'Save',
  replaceView: 'Replace',
}
