import { isSafeHref } from './safe-href.js'

/** A link within a text: from `start` to before `end`, in UTF-16 units. */
export interface LinkRange {
  readonly start: number
  readonly end: number
  readonly href: string
}

type Finder = (text: string) => readonly LinkRange[]

/** Links are looked for in so many UTF-16 units; the rest of a text is text. Time grows with length. */
export const LINK_TEXT_LIMIT = 10_000
/** Longer addresses are nobody's. */
const LONGEST = 2_048

/** Marks that make a text read differently from what it is: no link holds one. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/**
 * An address, or a dot between what may be letters. What is a letter in some script takes longer to say than all else
 * that a thread does to open; this leaves out what stands around dots in most texts: spaces, digits, marks, pictures.
 */
const HINT =
  /\w@\w|:\/\/|[^\s!-,./:-@[-`{-~]\.[^\s!-@[-`{-~\xa1-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2010-\u203a\u3001-\u3003\ud83c-\ud83e]/
const SCHEME = /mailto:|tel:/i

let finder: Finder | undefined
let loading: Promise<void> | undefined

/** Brings what finds links, once; elements that show texts ask for it and render again. */
export const loadLinks = (): Promise<void> => {
  loading ??= import('./link-finder.js').then(
    module => { finder = module.findAll },
    () => { loading = undefined },
  )
  return loading
}

/** Whether a text can hold a link at all: most do not, and need no search. */
export const mayHoldLinks = (text: string): boolean => {
  const start = text.slice(0, LINK_TEXT_LIMIT)
  return HINT.test(start) || SCHEME.test(start)
}

/** Whether `findLinks` finds anything. */
export const linksReady = (): boolean => finder !== undefined

/**
 * The links in a stranger's text, in order: http(s), mailto and tel alone. None until `loadLinks()` resolved. Only
 * ranges come back, so that the text itself stays text.
 */
export const findLinks = (text: string): readonly LinkRange[] => {
  if (!finder || !mayHoldLinks(text)) return []
  const searched = text.slice(0, LINK_TEXT_LIMIT)
  const cut = searched.length < text.length
  return finder(searched).filter(({ start, end, href }) =>
    end - start <= LONGEST && isSafeHref(href) && !BIDI.test(text.slice(start, end))
    // Where the search ended in the middle of an address nobody knows where it leads.
    && !(cut && end === searched.length))
}
