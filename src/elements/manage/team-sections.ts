import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { TeamTerms } from '../../i18n/terms/team.js'
import { iconPlus } from '../../icons/plus.js'
import { iconTrash } from '../../icons/trash.js'
import { iconX } from '../../icons/x.js'
import type { AssignmentMode } from '../../model/inbox.js'
import type { TeamInbox } from '../../state/widgets/team-settings.js'
import { matchAgents, MODES } from '../../state/widgets/team-settings.js'
import { avatar } from '../parts/avatar.js'
import { iconButton } from '../parts/icon-button.js'
import { tagChip } from '../parts/tag-chip.js'

type Words = BaseTerms & TeamTerms

/** What stands below a section: what went wrong with it. */
export type Trouble = TemplateResult | typeof nothing

/** Most agents that are offered at once. */
const OFFERED = 8

interface MembersScene {
  readonly team: TeamInbox
  readonly terms: Words
  readonly query: string
  readonly trouble: Trouble
  readonly onType: (value: string) => void
  readonly onAdd: (agentId: string) => void
  readonly onRemove: (agentId: string) => void
}

/** Who works in an inbox, and who might. */
export const membersSection = (
  { team, terms, query, trouble, onType, onAdd, onRemove }: MembersScene,
): TemplateResult => {
  const found = matchAgents(team.others, query).slice(0, OFFERED)
  const isLast = team.members.length === 1
  return html`<section class="section" part="members" aria-labelledby="members">
    <h3 class="heading" id="members">${terms.members}</h3>
    <p class="hint">${terms.membersHint}</p>
    <ul class="people" aria-labelledby="members">${repeat(team.members, one => one.id, one => html`
      <li class="person">${avatar({ id: one.id, name: one.name, url: one.avatarUrl, size: 'small' })}
        <span class="name" title=${one.email}><bdi>${one.name}</bdi></span>${iconButton({
          part: 'remove-member', id: `remove-${one.id}`, icon: iconTrash, label: terms.removeMember(one.name),
          disabledReason: isLast ? terms.lastMember : undefined, onClick: () => { onRemove(one.id) },
        })}</li>`)}</ul>
    <label class="field"><span class="label">${terms.findMember}</span><input class="input" part="input" type="search"
      name="member" autocomplete="off" .value=${query}
      @input=${(event: Event) => { onType((event.currentTarget as HTMLInputElement).value) }}></label>
    ${query.trim() === '' ? nothing : found.length === 0 ? html`<p class="hint" role="status">${terms.nobodyToAdd}</p>`
      : html`<ul class="people" aria-label=${terms.findMember}>${repeat(found, one => one.id, one => html`
        <li class="person"><button type="button" class="button quiet" part="add-member" data-id=${one.id}
          @click=${() => { onAdd(one.id) }}>${iconPlus}<bdi>${terms.addMember(one.name)}</bdi></button></li>`)}</ul>`}
    ${trouble}</section>`
}

interface ChoicesScene {
  readonly team: TeamInbox
  readonly terms: Words
  readonly trouble: Trouble
  readonly onChoose: (changes: Partial<TeamInbox['settings']>) => void
}

/** Who may assign: each mode with what it means. */
export const assignmentSection = ({ team, terms, trouble, onChoose }: ChoicesScene): TemplateResult => html`
  <fieldset class="section" part="assignment"><legend class="heading">${terms.assignment}</legend>
    ${MODES.map((mode: AssignmentMode) => html`<label class="choice"><input type="radio" name="mode" value=${mode}
      .checked=${team.settings.assignmentMode === mode} aria-describedby="mode-${mode}"
      @change=${() => { onChoose({ assignmentMode: mode }) }}><span class="label">${terms.assignmentModes[mode]}</span
      ><span class="hint" id="mode-${mode}">${terms.assignmentHints[mode]}</span></label>`)}
    ${trouble}</fieldset>`

const checked = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked

/** Whether conversations may leave, and whether with a reason. */
export const movingSection = ({ team: { settings }, terms, trouble, onChoose }: ChoicesScene): TemplateResult => html`
  <fieldset class="section" part="moving"><legend class="heading">${terms.movingOut}</legend>
    <label class="choice"><input type="checkbox" name="movable" .checked=${settings.movable} aria-describedby="movable-hint"
      @change=${(event: Event) => { onChoose({ movable: checked(event) }) }}><span class="label">${terms.mayMove}</span
      ><span class="hint" id="movable-hint">${terms.mayMoveHint}</span></label>
    <label class="choice"><input type="checkbox" name="reason" .checked=${settings.moveNeedsReason}
      ?disabled=${!settings.movable} @change=${(event: Event) => { onChoose({ moveNeedsReason: checked(event) }) }}><span
      class="label">${terms.moveAsks}</span></label>
    ${trouble}</fieldset>`

/** Whether all members read what was said on its numbers before they joined. */
export const historySection = ({ team: { settings }, terms, trouble, onChoose }: ChoicesScene): TemplateResult => html`
  <fieldset class="section" part="history"><legend class="heading">${terms.numberHistory}</legend>
    <label class="choice"><input type="checkbox" name="history" .checked=${settings.historyShared}
      aria-describedby="history-hint" @change=${(event: Event) => { onChoose({ historyShared: checked(event) }) }}><span
      class="label">${terms.mayReadHistory}</span><span class="hint" id="history-hint">${terms.mayReadHistoryHint}</span></label>
    ${trouble}</fieldset>`

/** What new conversations begin with. */
export const tagsSection = ({ team, terms, trouble, onChoose }: ChoicesScene): TemplateResult => {
  const ids = team.settings.defaultTagIds
  // Arrows go through a closed select: what they come past must not be saved.
  const add = (event: Event) => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('tag') as HTMLSelectElement
    const { value } = field
    field.value = ''
    if (value !== '') onChoose({ defaultTagIds: [...ids, value] })
  }
  return html`<section class="section" part="tags" aria-labelledby="default-tags">
    <h3 class="heading" id="default-tags">${terms.defaultTags}</h3><p class="hint">${terms.defaultTagsHint}</p>
    ${team.tags.length === 0 ? nothing : html`<ul class="words" aria-labelledby="default-tags">${
      repeat(team.tags, tag => tag.id, tag => html`<li class="word">${tagChip({
        tag, removeLabel: terms.removeDefaultTag(tag.name),
        onRemove: () => { onChoose({ defaultTagIds: ids.filter(id => id !== tag.id) }) },
      })}</li>`)}</ul>`}
    ${team.moreTags.length === 0 ? nothing : html`<form class="row" @submit=${add}><select class="input" part="input" name="tag"
      aria-label=${terms.chooseTag}><option value="">${terms.chooseTag}</option>${
      team.moreTags.map(tag => html`<option value=${tag.id}>${tag.name}</option>`)}</select><button type="submit"
      class="button" aria-label="${terms.add}: ${terms.defaultTags}">${terms.add}</button></form>`}
    ${trouble}</section>`
}

interface WordsScene {
  readonly list: 'out' | 'in'
  readonly words: readonly string[]
  readonly terms: Words
  readonly onChange: (words: readonly string[]) => void
}

/** One list of words: each with its way out, and a field for one more. */
export const wordList = ({ list, words, terms, onChange }: WordsScene): TemplateResult => {
  const label = list === 'out' ? terms.wordsOut : terms.wordsIn
  const add = (event: Event) => {
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('word') as HTMLInputElement
    if (field.value.trim() !== '') onChange([...words, field.value.trim()])
    field.value = ''
  }
  const remove = (index: number) => (event: Event) => {
    const field = (event.currentTarget as HTMLElement).closest('.list')?.querySelector('input')
    onChange(words.filter((_, at) => at !== index))
    // The word goes, and its button with it.
    field?.focus()
  }
  return html`<div class="list" part="words-${list}"><span class="label" id="words-${list}">${label}</span>
    <ul class="words" aria-labelledby="words-${list}">${words.map((word, index) => html`<li class="chip word"><span
      class="text"><bdi>${word}</bdi></span><button type="button" class="remove" part="remove-word"
      aria-label=${terms.removeWord(word)} title=${terms.removeWord(word)} @click=${remove(index)}>${iconX}</button></li>`)}</ul>
    <form class="row" @submit=${add}><input class="input" part="input" name="word" maxlength="100" autocomplete="off"
      aria-label="${label}: ${terms.newWord}" placeholder=${terms.newWord}><button type="submit" class="button">${terms.add}</button></form>
  </div>`
}
