import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { DialogController } from '../../controllers/dialog.js'
import { iconX } from '../../icons/x.js'
import { iconButton } from './icon-button.js'

export interface DialogOptions {
  readonly title: string
  /** Names the button that closes it. */
  readonly closeLabel: string
  readonly body: unknown
  /** Buttons, the one that goes on last. */
  readonly foot?: unknown
}

/** A modal dialog, drawn only while `controller` has it open; a sheet on narrow screens. */
export const dialog = (
  controller: DialogController, { title, closeLabel, body, foot }: DialogOptions,
): TemplateResult =>
  html`<dialog class="dialog" part="dialog" aria-labelledby="${controller.id}-title" ${controller.attach()}>${
    controller.isOpen
      ? html`
        <div class="dialog-head">
          <h2 class="dialog-title" part="dialog-title" id="${controller.id}-title">${title}</h2>
          ${iconButton({
            part: 'dialog-close', id: `${controller.id}-close`, icon: iconX, label: closeLabel,
            onClick: () => { controller.close() },
          })}
        </div>
        <div class="dialog-body scroll" part="dialog-body">${body}</div>
        ${foot ? html`<div class="dialog-foot" part="dialog-foot">${foot}</div>` : nothing}`
      : nothing}</dialog>`
