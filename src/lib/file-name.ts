/** Controls, and marks that turn "exe.gpj" around or hide between letters. */
const HIDDEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
const RESERVED = /[\\/:*?"<>|]/g
const LONGEST = 200
const LONGEST_ENDING = 12

/** A stranger's file name as it may be shown and stored: no paths, no controls, nothing turned around. */
export const cleanFileName = (name: string): string => {
  const clean = name.slice(0, 4 * LONGEST).replace(HIDDEN, '').replace(RESERVED, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  const [stem, ending] = splitFileName(clean)
  return stem.slice(0, LONGEST) + ending
}

/** A name and its real ending with the dot, so that the ending can stay in sight where the name is cut. */
export const splitFileName = (name: string): readonly [stem: string, ending: string] => {
  const dot = name.lastIndexOf('.')
  const hasEnding = dot > 0 && name.length - dot <= LONGEST_ENDING
  return hasEnding ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}
