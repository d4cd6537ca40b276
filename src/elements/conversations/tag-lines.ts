import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ManagingTerms } from '../../i18n/terms/managing.js'
import type { PickerTerms } from '../../i18n/terms/picking.js'
import { iconEllipsis } from '../../icons/ellipsis.js'
import { iconEye } from '../../icons/eye.js'
import { iconEyeOff } from '../../icons/eye-off.js'
import type { Tag, TagColor } from '../../model/tag.js'
import type { Capability } from '../../state/actions.js'
import type { TagLine } from '../../state/widgets/tag-manager.js'
import { TAG_NAME_LENGTH } from '../../state/widgets/tag-manager.js'
import { TAG_CLASSES } from '../../theme/tag-colors.js'
import { iconButton } from '../parts/icon-button.js'
import { tagColors } from '../parts/tag-colors.js'

export type TagWords = BaseTerms & ManagingTerms & PickerTerms

/** What somebody types for a tag, new or not. */
export interface TagDraft {
  readonly name: string
  readonly color: TagColor
  /** Why it cannot be. */
  readonly error?: string | undefined
}

export interface TagFieldsOptions {
  readonly terms: TagWords
  /** Begins the ids. */
  readonly id: string
  readonly label: string
  readonly draft: TagDraft
  readonly onChange: (change: Partial<TagDraft>) => void
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value

/** The name and the color of a tag. */
export const tagFields = ({ terms, id, label, draft, onChange }: TagFieldsOptions): TemplateResult => html`
  <div class="field"><label class="label" for="${id}-name">${label}</label><input class="input" part="input" type="text"
    id="${id}-name" maxlength=${TAG_NAME_LENGTH} autocomplete="off" enterkeyhint="done" dir="auto" .value=${draft.name}
    aria-invalid=${draft.error ? 'true' : 'false'} aria-describedby="${id}-error"
    @input=${(event: Event) => { onChange({ name: valueOf(event) }) }}
    ><span class="error" id="${id}-error" role="alert">${draft.error ?? nothing}</span></div>
  ${tagColors({ terms, name: `${id}-color`, chosen: draft.color, onChoose: color => { onChange({ color }) } })}`

export interface TagLineOptions {
  readonly terms: TagWords
  readonly tabbable: boolean
  readonly hiding: Capability
  readonly managing: Capability
  readonly onHide: (line: TagLine) => void
  readonly onMore: (tag: Tag, opener: HTMLElement) => void
}

const reasonOf = (capability: Capability, terms: TagWords): string | undefined =>
  capability.state === 'denied' ? terms.forbiddenReasons[capability.reason] : undefined

/** One tag: what it is called, whether my lists show it, and what else can be done with it. */
export const tagLine = (line: TagLine, options: TagLineOptions): TemplateResult => {
  const { terms, hiding, managing, tabbable, onHide, onMore } = options
  const { tag, isHidden } = line
  const tabindex = tabbable ? 0 : -1
  return html`
    <span class="swatch tag ${TAG_CLASSES[tag.color]}"><span class="dot"></span></span>
    <span class="name" part="tag-name"><bdi>${tag.name}</bdi>${
      isHidden ? html`<span class="detail">${terms.tagHiddenHint}</span>` : nothing}</span>
    ${hiding.state === 'unsupported' ? nothing : iconButton({
      part: 'hide-tag', id: `hide-${tag.id}`, icon: isHidden ? iconEyeOff : iconEye, label: terms.tagInMyLists(tag.name),
      pressed: !isHidden, tabindex, disabledReason: reasonOf(hiding, terms), onClick: () => { onHide(line) },
    })}
    ${managing.state === 'unsupported' ? nothing : iconButton({
      part: 'more', id: `more-${tag.id}`, icon: iconEllipsis, label: terms.moreForTag(tag.name), popup: 'menu', tabindex,
      disabledReason: reasonOf(managing, terms),
      onClick: event => { onMore(tag, event.currentTarget as HTMLElement) },
    })}`
}

export interface MergeFormOptions {
  readonly terms: TagWords
  readonly tag: Tag
  readonly others: readonly Tag[]
  readonly intoId: string
  /** How many conversations carry it; null: not known. */
  readonly count: number | null
  readonly isBusy: boolean
  readonly error: string | undefined
  readonly onChoose: (tagId: string) => void
  readonly onMerge: (event: SubmitEvent) => void
  readonly onCancel: () => void
}

/** Asks into which one, and says what cannot be undone. */
export const mergeForm = (options: MergeFormOptions): TemplateResult => {
  const { terms, tag, others, intoId, count, isBusy, error } = options
  const into = others.find(one => one.id === intoId)
  return html`<form class="work" part="form" novalidate @submit=${options.onMerge}>
    <div class="field"><label class="label" for="merge-into">${terms.mergeTagInto(tag.name)}</label>
      <select class="input" part="input" id="merge-into" aria-describedby="merge-warning" .value=${intoId}
        @change=${(event: Event) => { options.onChoose((event.currentTarget as HTMLSelectElement).value) }}>
        <option value="" ?selected=${intoId === ''}>${terms.chooseMergeTag}</option>
        ${others.map(one => html`<option value=${one.id} ?selected=${one.id === intoId}>${one.name}</option>`)}
      </select></div>
    <p class="warning" id="merge-warning" role="status">${into ? terms.mergeWarning(tag.name, into.name) : nothing}
      ${into && count !== null ? terms.mergeCount(count) : nothing}</p>
    ${error ? html`<p class="trouble" role="alert">${error}</p>` : nothing}
    <div class="acts">
      <button type="button" class="button" part="cancel" @click=${options.onCancel}>${terms.cancel}</button>
      <button type="submit" class="button danger" part="merge" aria-disabled=${into && !isBusy ? 'false' : 'true'}>${
        isBusy ? terms.merging : terms.mergeNow}</button>
    </div></form>`
}
