import type { TemplateResult } from 'lit'
import { html } from 'lit'

export interface TimeOptions {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** As it stands here: "5m ago". */
  readonly text: string
  /** In full, for hover and speech: `format.exact(at)`. */
  readonly exact: string
}

/** A moment. One that the browser cannot date keeps its text. */
export const time = ({ at, text, exact }: TimeOptions): TemplateResult => {
  const date = new Date(at)
  return html`<time class="time" part="time" datetime=${Number.isNaN(date.getTime()) ? '' : date.toISOString()}
    title=${exact}>${text}</time>`
}
