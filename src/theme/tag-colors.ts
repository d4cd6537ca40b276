import { css } from 'lit'
import type { CSSResult } from 'lit'
import type { TagColor } from '../model/tag.js'

/** The class that gives a chip or dot its tag's color. */
export const TAG_CLASSES = {
  gray: 'tag-gray',
  red: 'tag-red',
  orange: 'tag-orange',
  yellow: 'tag-yellow',
  green: 'tag-green',
  teal: 'tag-teal',
  blue: 'tag-blue',
  purple: 'tag-purple',
  pink: 'tag-pink',
} as const satisfies Record<TagColor, string>

/** Hue and chroma a color, one lightness for all: every tag is as loud as the next, and reads alike in both schemes. */
export const tagColors: CSSResult = css`
  .tag-gray { --_hue: 260; --_chroma: 0.012; }
  .tag-red { --_hue: 25; --_chroma: 0.14; }
  .tag-orange { --_hue: 52; --_chroma: 0.115; }
  .tag-yellow { --_hue: 92; --_chroma: 0.09; }
  .tag-green { --_hue: 150; --_chroma: 0.105; }
  .tag-teal { --_hue: 195; --_chroma: 0.08; }
  .tag-blue { --_hue: 252; --_chroma: 0.125; }
  .tag-purple { --_hue: 300; --_chroma: 0.135; }
  .tag-pink { --_hue: 352; --_chroma: 0.135; }
  .tag {
    --_tag-text: light-dark(oklch(0.43 var(--_chroma) var(--_hue)), oklch(0.87 calc(var(--_chroma) * 0.6) var(--_hue)));
    --_tag-surface: light-dark(
      oklch(0.955 calc(var(--_chroma) * 0.26) var(--_hue)), oklch(0.31 calc(var(--_chroma) * 0.5) var(--_hue)));
    --_tag-dot: light-dark(oklch(0.62 var(--_chroma) var(--_hue)), oklch(0.72 var(--_chroma) var(--_hue)));
  }
`
