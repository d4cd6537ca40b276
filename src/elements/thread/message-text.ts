import { html } from 'lit'
import { cutText } from '../../lib/cut-text.js'
import { findLinks } from '../../lib/links.js'

/**
 * A stranger's text: text nodes, and links between them. Of a very long one the beginning, unless `isWhole`.
 */
export const messageText = (text: string, isWhole: boolean): unknown => {
  const shown = isWhole ? text : cutText(text)
  const rest = shown === undefined || isWhole ? '' : '…'
  const read = shown ?? text
  const links = findLinks(read)
  if (links.length === 0) return read + rest
  const parts: unknown[] = []
  let from = 0
  for (const { start, end, href } of links) {
    parts.push(read.slice(from, start), html`<a class="link" part="link" href=${href} target="_blank"
      rel="noopener noreferrer nofollow ugc">${read.slice(start, end)}</a>`)
    from = end
  }
  parts.push(read.slice(from) + rest)
  return parts
}
