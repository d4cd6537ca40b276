const EDITING: ReadonlySet<string> = new Set([
  'Enter', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown',
  'Dead', 'Process', 'Unidentified',
])

/** What all browsers still tell beside the standard. */
interface OldKey {
  readonly keyCode: number
}

/** Whether an input method is still putting a character together: no key means what it says then. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // Safari ends the composition before the key that ended it.
  event.isComposing || (event as OldKey).keyCode === 229

/** Whether a key types or edits text, rather than being somebody's shortcut. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (isComposing(event)) return true
  // On Windows AltGr is Ctrl and Alt together; on a Mac Option writes letters.
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
  return !isShortcut && (/^.$/u.test(event.key) || EDITING.has(event.key))
}

/** Whether a key takes the last step back. */
export const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement

/**
 * For `keydown`, `keypress` and `keyup` around text fields: what is typed there goes no further up, so that a page's
 * single-key shortcuts never hear it. Shortcuts with Ctrl or Command, Escape, Tab and function keys pass.
 */
export const keepTyping = (event: KeyboardEvent): void => {
  if (isTextField(event.target) && isTyping(event)) event.stopPropagation()
}
