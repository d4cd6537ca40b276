import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconCircleCheck } from '../../icons/circle-check.js'
import { iconInfo } from '../../icons/info.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import { iconX } from '../../icons/x.js'
import type { StateAction } from './empty-state.js'
import { iconButton } from './icon-button.js'

export type Tone = 'info' | 'positive' | 'warning' | 'danger'

const ICONS = {
  info: iconInfo,
  positive: iconCircleCheck,
  warning: iconTriangleAlert,
  danger: iconCircleAlert,
} as const satisfies Record<Tone, TemplateResult>

export interface NoticeOptions {
  readonly tone: Tone
  readonly title: string
  readonly text?: string | undefined
  readonly action?: StateAction | undefined
  /** A second one, behind it. */
  readonly further?: StateAction | undefined
  readonly dismiss?: StateAction | undefined
  /** Unique in the shadow root; needed where several can be dismissed. */
  readonly id?: string
  /** `banner` stands in the flow of a place, `toast` lies above it. Default: `banner`. */
  readonly shape?: 'banner' | 'toast'
}

const button = (act: StateAction | undefined) => act
  ? html`<button type="button" class="button" part="notice-action" @click=${act.onAct}>${act.label}</button>`
  : nothing

const acts = ({ action, further, dismiss, id = 'notice' }: NoticeOptions) => html`
  ${button(action)}${button(further)}
  ${dismiss
    ? iconButton({
      part: 'notice-dismiss', id: `dismiss-${id}`, icon: iconX, label: dismiss.label, onClick: dismiss.onAct,
    })
    : nothing}`

/** Something an agent is told. The region around it announces; this only shows. */
export const notice = (options: NoticeOptions): TemplateResult => html`
  <div class="notice ${options.tone} ${options.shape ?? 'banner'}" part="notice ${options.tone}">
    ${ICONS[options.tone]}
    <div class="words">
      <p class="title" part="notice-title">${options.title}</p>
      ${options.text ? html`<p class="text">${options.text}</p>` : nothing}
    </div>
    ${options.action || options.further || options.dismiss ? html`<div class="acts">${acts(options)}</div>` : nothing}
  </div>`
