/** The parts of the elements inside, each list for one `exportparts`. */
export const HEADER_PARTS = 'header, name, avatar, channel, address, duration, status, opted-out, company, assignee, tags, tag, call, menu, menu-item, popover'
export const LIST_PARTS = 'feed, row, message, ours, theirs, note, bubble, head, author, note-label, event, day, unread-divider, attachment, picture, delivery, delivery-line, delivery-failure, edit, retry, check, discard, send-again, copy, newest, typing'
export const COMPOSER_PARTS = 'composer, box, kinds, kind, textarea, bar, tray, drop, attach-button, canned-button, send-button, hint, suggestions, unmet, picker, notice'
