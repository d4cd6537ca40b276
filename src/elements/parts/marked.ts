import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { Piece } from '../../model/search.js'

/** Text as it is, what a search found in it marked: text nodes, whatever it holds. */
export const marked = (pieces: readonly Piece[]): TemplateResult =>
  html`<bdi>${pieces.map(({ isHit, text }) => isHit ? html`<mark part="mark">${text}</mark>` : text)}</bdi>`
