import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'

export interface StateAction {
  readonly label: string
  readonly onAct: (event: MouseEvent) => void
}

export interface EmptyStateOptions {
  readonly icon: TemplateResult
  /** What is not here. */
  readonly title: string
  /** What would be here. */
  readonly hint: string
  /** The next act. */
  readonly action?: StateAction | undefined
}

/** A place with nothing in it. */
export const emptyState = ({ icon, title, hint, action }: EmptyStateOptions): TemplateResult => html`
  <div class="empty-state" part="empty-state">
    ${icon}
    <p class="title" part="empty-state-title">${title}</p>
    <p class="hint">${hint}</p>
    ${action
      ? html`<button type="button" class="button" part="empty-state-action" @click=${action.onAct}>${action.label}</button>`
      : nothing}
  </div>`
