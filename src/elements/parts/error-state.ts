import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconRefresh } from '../../icons/refresh.js'
import type { StateAction } from './empty-state.js'

export interface ErrorStateOptions {
  /** What failed: "Conversations could not be loaded". */
  readonly title: string
  /** What happened, what was kept, what to do: whole sentences, in this order. */
  readonly sentences: readonly string[]
  readonly retry?: StateAction | undefined
}

/** A place that could not load. Told to speech as it comes. */
export const errorState = ({ title, sentences, retry }: ErrorStateOptions): TemplateResult => html`
  <div class="empty-state error" part="error-state" role="alert">
    ${iconCircleAlert}
    <p class="title" part="error-state-title">${title}</p>
    <p class="hint">${sentences.join(' ')}</p>
    ${retry
      ? html`<button type="button" class="button" part="retry" @click=${retry.onAct}>${iconRefresh} ${retry.label}</button>`
      : nothing}
  </div>`
