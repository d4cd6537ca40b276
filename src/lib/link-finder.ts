import { linkifyit } from 'linkify-it'
import type { LinkRange } from './links.js'

const NUMBER = /^\+?[\d().-]{3,20}/

/** Loaded on first need only. Addresses without a scheme count where their ending is one that exists. */
const finder = linkifyit({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false })
  .add('ftp:', null)
  .add('//', null)
  .add('tel:', { validate: (text, position) => NUMBER.exec(text.slice(position, position + 24))?.[0].length ?? 0 })

export const findAll = (text: string): readonly LinkRange[] =>
  (finder.match(text) ?? []).map(({ index, lastIndex, url }) => ({ start: index, end: lastIndex, href: url }))
