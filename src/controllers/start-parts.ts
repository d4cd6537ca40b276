/** Parts of a new conversation as whoever shows it lends them: names that others have too say whose they are. */
export const START_PARTS = 'dialog, dialog-title, dialog-close, dialog-body, dialog-foot, from, chosen, search, options, option, mark, '
  + 'missing, start, kinds: start-kinds, kind: start-kind, team-name, colleagues, colleague'
