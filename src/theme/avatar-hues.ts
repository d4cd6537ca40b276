import { css } from 'lit'
import type { CSSResult } from 'lit'

/** A face without a picture has one of these. */
export const AVATAR_HUES = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7', 'hue-8'] as const

/** The same one for the same id, in every list, tab and session: FNV-1a, its high bits stirred into the low ones. */
export const avatarHue = (id: string): (typeof AVATAR_HUES)[number] => {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return AVATAR_HUES[((hash ^ (hash >>> 13)) >>> 0) % AVATAR_HUES.length]!
}

export const avatarHues: CSSResult = css`
  .hue-1 { --_hue: 20; }
  .hue-2 { --_hue: 60; }
  .hue-3 { --_hue: 105; }
  .hue-4 { --_hue: 155; }
  .hue-5 { --_hue: 205; }
  .hue-6 { --_hue: 250; }
  .hue-7 { --_hue: 295; }
  .hue-8 { --_hue: 340; }
  .hue {
    background: light-dark(oklch(0.925 0.04 var(--_hue)), oklch(0.36 0.05 var(--_hue)));
    color: light-dark(oklch(0.42 0.08 var(--_hue)), oklch(0.9 0.05 var(--_hue)));
  }
`
