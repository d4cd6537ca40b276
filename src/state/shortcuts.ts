import { atom } from 'nanostores'
import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

/** What keys may do, each with its key as long as a host gives no other; null: none. */
export const DEFAULT_KEYS = {
  next: 'j',
  previous: 'k',
  back: 'Escape',
  search: '/',
  'new-conversation': 'c',
  reply: 'r',
  note: 'n',
  'assign-to-me': 'i',
  'assign-to': 'a',
  unassign: null,
  tags: 'l',
  snooze: 's',
  move: 'v',
  close: 'e',
  'mark-spam': '!',
  'mark-unread': 'u',
  pin: 'p',
  favorite: null,
  panel: 'd',
  undo: 'z',
  palette: 'Mod+k',
  help: '?',
} as const satisfies Record<string, string | null>

export type ShortcutName = keyof typeof DEFAULT_KEYS

export const SHORTCUT_NAMES = Object.keys(DEFAULT_KEYS) as readonly ShortcutName[]

/** Keys by what they do, as a host writes them; null takes the key away. What is left out keeps its own. */
export type Shortcuts = Readonly<Partial<Record<ShortcutName, string | null>>>

/** Keys by what they do, as they are compared: `k`, `?`, `Escape`, `Mod+k`. */
export type Keys = ReadonlyMap<ShortcutName, string>

/** One press of a key. */
export interface Stroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What the focused thing does with these must stay its own. */
const TAKEN: ReadonlySet<string> = new Set([
  'Enter', ' ', 'Space', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown',
])
const isPrintable = (key: string): boolean => /^.$/u.test(key)
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/** A key as a host wrote it, as it is compared; undefined when it is none, or none that may be taken. */
export const readKey = (written: string, isApple: boolean): string | undefined => {
  const parts = written === '+' ? ['+'] : written.split('+')
  const key = parts.at(-1)!
  const held = new Set(parts.slice(0, -1).map(one => one === 'Ctrl' && !isApple ? 'Mod' : one))
  const isKey = isPrintable(key) ? key !== ' ' : /^[A-Z][A-Za-z0-9]+$/.test(key)
  if (!isKey || [...held].some(one => one !== 'Mod' && one !== 'Ctrl' && one !== 'Shift')) return undefined
  if (held.size === 0 && TAKEN.has(key)) return undefined
  const order = ['Mod', 'Ctrl', 'Shift'].filter(one => held.has(one))
  return [...order, isPrintable(key) ? key.toLowerCase() : key].join('+')
}

/** What a host gave, as keys; `faults` names each thing in it that cannot be, in words for its developer. */
export const readShortcuts = (
  given: Shortcuts, isApple: boolean,
): { readonly keys: Keys, readonly faults: readonly string[] } => {
  const faults: string[] = []
  const owners = new Map<string, ShortcutName>()
  const add = (name: ShortcutName, written: string | null) => {
    if (written === null) return
    const key = readKey(written, isApple)
    const owner = key === undefined ? undefined : owners.get(key)
    if (key === undefined) faults.push(`"${name}" cannot have the key "${written}"`)
    else if (owner !== undefined) faults.push(`"${name}" and "${owner}" both have the key "${written}"; "${owner}" keeps it`)
    else owners.set(key, name)
  }
  for (const [name, key] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_KEYS, name)) faults.push(`there is no "${name}"`)
    else if (key !== undefined && key !== null && typeof key !== 'string') faults.push(`"${name}" has no text for a key`)
    else if (key !== undefined) add(name as ShortcutName, key)
  }
  for (const name of SHORTCUT_NAMES) if (given[name] === undefined) add(name, DEFAULT_KEYS[name])
  const found = new Map(Array.from(owners, ([key, name]) => [name, key]))
  return { keys: new Map(SHORTCUT_NAMES.flatMap(name => found.has(name) ? [[name, found.get(name)!]] : [])), faults }
}

/**
 * What a press could mean, the closest first. Letters count with or without Shift; a letter that is not of the Latin
 * alphabet means the one printed on the same key of a Latin keyboard, unless somebody bound it itself.
 */
const meanings = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke, isApple: boolean): readonly string[] => {
  if (altKey || (metaKey && !isApple)) return []
  const held = `${(isApple ? metaKey : ctrlKey) ? 'Mod+' : ''}${isApple && ctrlKey ? 'Ctrl+' : ''}`
  const latin = isLetter(key) && !/^[a-z]$/i.test(key) ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  return [key, ...latin === undefined ? [] : [latin]].flatMap(one => {
    const name = isPrintable(one) ? one.toLowerCase() : one
    const plain = !shiftKey || (held === '' ? isPrintable(one) : !isLetter(one)) ? [`${held}${name}`] : []
    return shiftKey ? [`${held}Shift+${name}`, ...plain] : plain
  })
}

/** What a press is the key of. */
export const nameOf = (stroke: Stroke, keys: Keys, isApple: boolean): ShortcutName | undefined => {
  for (const meaning of meanings(stroke, isApple)) {
    for (const [name, key] of keys) if (key === meaning) return name
  }
  return undefined
}

const NONE: Keys = new Map()

/** The keys that work now, for whoever shows them. */
export const shortcutKeys = memoize((_inbox: Inbox, _options: Record<never, never>) => atom(NONE))
