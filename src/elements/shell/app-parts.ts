/** The parts of the elements inside, each list for one `exportparts`. */
export const NAV_PARTS = 'nav, place, badge, fold'
export const SWITCHER_PARTS = 'bar, switch, here, badge, views, view, menu, menu-item'
export const LIST_PARTS = 'list, row, avatar, name, time, preview, unsent, unread, tag, assignee, pinned, gap, menu, '
  + 'menu-item, popover'
export const NOTICES_PARTS = 'toasts, notice, notice-title, notice-action, notice-dismiss, popover'
export const VIEW_PARTS = 'view, header, address, channel, duration, status, opted-out, company, tags, call, menu, menu-item, popover, feed, message, ours, theirs, note, bubble, head, author, note-label, event, day, unread-divider, attachment, picture, delivery, delivery-line, delivery-failure, edit, retry, check, discard, send-again, copy, newest, typing, composer, box, kinds, kind, textarea, tray, drop, attach-button, canned-button, send-button, hint, suggestions, unmet, picker'
export const PANEL_PARTS = 'head, avatar, name, company, favorite, edit, create, acts, call, meet, value, opted-out, copy, notes, '
  + 'form, input, save, cancel'
