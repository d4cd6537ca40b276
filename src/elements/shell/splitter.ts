import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { SplitterController } from '../../controllers/splitter.js'

export interface SplitterOptions {
  /** The pane it makes wider; its id is this and `-pane`. */
  readonly name: 'list' | 'panel'
  /** Says what it makes wider. */
  readonly label: string
  readonly inert: boolean
}

/** The edge between two panes, to take hold of. */
export const splitter = (
  controller: SplitterController, { name, label, inert }: SplitterOptions,
): TemplateResult => html`<div class="splitter ${name}" part="splitter" role="separator" tabindex="0" ?inert=${inert}
  aria-orientation="vertical" aria-label=${label} aria-controls="${name}-pane" aria-valuenow=${controller.width}
  aria-valuemin=${controller.min} aria-valuemax=${controller.max} @keydown=${controller.onKeydown}
  @pointerdown=${controller.onPointerdown} @pointermove=${controller.onPointermove}
  @pointerup=${controller.onPointerup} @lostpointercapture=${controller.onPointerup}
  @dblclick=${controller.onDblclick}></div>`
