/** Whether an offset stands inside a character of two units. */
const splits = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff
}

/** The part in which two texts differ: from `start`, up to one end in each. */
const difference = (before: string, after: string): { start: number, endBefore: number, endAfter: number } => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (splits(before, start) || splits(after, start)) start--
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--
  return { start, endBefore: before.length - tail, endAfter: after.length - tail }
}

/** No standard has replaced it: nothing else leaves the browser's undo whole. */
interface Editing {
  execCommand(command: 'insertText' | 'delete', showUi: false, text?: string): boolean
}

/** As if it had been typed, so that undo knows it. Only a field with the focus can be typed in. */
const typeInto = (box: HTMLTextAreaElement, text: string): void => {
  if (!box.matches(':focus') || box.readOnly || box.disabled) return
  ;(box.ownerDocument as Editing).execCommand(text === '' ? 'delete' : 'insertText', false, text)
}

/**
 * Makes a text area say something else by changing as little as possible, and puts the selection there. Undo takes the
 * change back, where the field has the focus; an emptied field has nothing left to undo.
 */
export const replaceText = (
  box: HTMLTextAreaElement, text: string, selection: readonly [start: number, end: number],
): void => {
  const { start, endBefore, endAfter } = difference(box.value, text)
  if (text !== '' && box.value !== text) {
    box.setSelectionRange(start, endBefore)
    typeInto(box, text.slice(start, endAfter))
  }
  // Not typed, or not as it was meant.
  if (box.value !== text) box.value = text
  box.setSelectionRange(...selection)
}
