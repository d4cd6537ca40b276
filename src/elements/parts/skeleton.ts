import type { TemplateResult } from 'lit'
import { html } from 'lit'

const WIDTHS = ['medium', 'short', 'long'] as const

/** Rows of a list that loads: as high as what comes. `label` tells speech that something is on its way. */
export const skeletonRows = (count: number, label: string): TemplateResult => html`
  <div class="skeleton" part="skeleton" role="status">
    <span class="visually-hidden">${label}</span>
    ${Array.from({ length: count }, (_, i) => html`
      <div class="skeleton-row" aria-hidden="true">
        <span class="skeleton-bar circle"></span>
        <span class="skeleton-lines">
          <span class="skeleton-bar ${WIDTHS[i % 2]!}"></span>
          <span class="skeleton-bar ${WIDTHS[2 - i % 2]!}"></span>
        </span>
      </div>`)}
  </div>`

/** Bubbles of a thread that loads, from both sides. */
export const skeletonBubbles = (count: number, label: string): TemplateResult => html`
  <div class="skeleton" part="skeleton" role="status">
    <span class="visually-hidden">${label}</span>
    ${Array.from({ length: count }, (_, i) => html`
      <div class="skeleton-bubble ${i % 3 === 1 ? 'ours' : 'theirs'} ${WIDTHS[i % 3]!}" aria-hidden="true"></div>`)}
  </div>`
