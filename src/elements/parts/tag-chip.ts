import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconX } from '../../icons/x.js'
import type { Tag } from '../../model/tag.js'
import { TAG_CLASSES } from '../../theme/tag-colors.js'

export interface TagChipOptions {
  readonly tag: Pick<Tag, 'name' | 'color'>
  /** Adds a button that takes the tag off, with its name: "Remove tag Billing". */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

/** A tag in its color. The name is a stranger's text: it is cut, never wrapped. */
export const tagChip = ({ tag, removeLabel, onRemove }: TagChipOptions): TemplateResult =>
  html`<span class="chip tag ${TAG_CLASSES[tag.color]}" part="tag" title=${tag.name}
    ><span class="dot"></span><span class="text"><bdi>${tag.name}</bdi></span>${onRemove
      ? html`<button type="button" class="remove" part="remove-tag" aria-label=${removeLabel ?? ''} @click=${onRemove}
        >${iconX}</button>`
      : nothing}</span>`
