import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import type { PickerTerms } from '../../i18n/terms/picking.js'
import type { TagColor } from '../../model/tag.js'
import { TAG_COLORS } from '../../state/widgets/tag-picker.js'
import { TAG_CLASSES } from '../../theme/tag-colors.js'

export interface TagColorsOptions {
  readonly terms: Pick<PickerTerms, 'tagColor' | 'tagColors'>
  /** Unique in the shadow root. Default: `color`. */
  readonly name?: string
  readonly chosen: TagColor
  readonly onChoose: (color: TagColor) => void
}

/** The colors a tag may have, one of them chosen. */
export const tagColors = ({ terms, name = 'color', chosen, onChoose }: TagColorsOptions): TemplateResult =>
  html`<fieldset class="colors" part="colors"><legend class="visually-hidden">${terms.tagColor}</legend>${
    TAG_COLORS.map(color => html`<label class="color tag ${TAG_CLASSES[color]}" title=${terms.tagColors[color]}
      ><input type="radio" name=${name} class="visually-hidden" .checked=${live(color === chosen)}
      aria-label=${terms.tagColors[color]} @change=${() => { onChoose(color) }}><span class="dot"></span></label>`)}</fieldset>`
