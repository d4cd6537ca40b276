import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { DialogController } from '../../controllers/dialog.js'
import { StoreController } from '../../controllers/store-controller.js'
import { team as words } from '../../i18n/en/team.js'
import { english } from '../../i18n/english.js'
import { iconInbox } from '../../icons/inbox.js'
import { deepActive } from '../../lib/deep-active.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { InboxSettings } from '../../model/inbox.js'
import type { OptOutWords } from '../../model/opt-out.js'
import type { ActionArgs, ActionId, BackendError } from '../../state/actions.js'
import type { ChannelSetting, FilesText, TeamInbox, TeamPart, TeamSettingsWidget } from '../../state/widgets/team-settings.js'
import { rulesOf, teamSettings, textOf } from '../../state/widgets/team-settings.js'
import {
  buttonStyles, chipStyles, dialogStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles,
  iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { dialog } from '../parts/dialog.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { teamSettingsStyles } from './inbox-team-settings.styles.js'
import { assignmentSection, historySection, membersSection, movingSection, tagsSection, wordList } from './team-sections.js'

const ENGLISH = english(words)

/**
 * What managers set for all who work in an inbox: its members, who may assign, moving, opt-out words, what files its
 * channels carry, and the tags that conversations begin with. What is chosen is saved at once, what is typed by its
 * button; others see it as it is saved. With `modal` it shows nothing by itself: call `show`. What is typed and not
 * saved is still there when it is opened again.
 *
 * @customElement inbox-team-settings
 * @fires {IntentEvent} inbox-update-inbox - A manager changes settings of an inbox. Cancelable.
 * @fires {IntentEvent} inbox-add-members - A manager lets agents into an inbox. Cancelable.
 * @fires {IntentEvent} inbox-remove-members - A manager takes agents out of an inbox. Cancelable.
 * @fires {IntentEvent} inbox-update-channel - A manager sets what files a channel carries. Cancelable.
 * @csspart dialog - The dialog of a modal one.
 * @csspart dialog-title - Its title.
 * @csspart dialog-close - The button that closes it.
 * @csspart dialog-body - What is in it.
 * @csspart form - All settings of one inbox.
 * @csspart members - Who works there.
 * @csspart add-member - The button that lets an agent in.
 * @csspart remove-member - The button that takes an agent out.
 * @csspart assignment - Who may assign.
 * @csspart moving - Whether conversations may leave.
 * @csspart history - Whether all members read what was said on its numbers before they joined.
 * @csspart words - The words by which customers opt out and in.
 * @csspart remove-word - The button that takes a word away.
 * @csspart channel - What one channel carries.
 * @csspart tags - The tags of new conversations.
 * @csspart input - A field.
 * @csspart save - The button that saves what was typed.
 * @csspart discard - The button that gives up what was typed.
 * @feature X D15 D16
 */
export class InboxTeamSettings extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    inboxId: { attribute: 'inbox-id' },
    modal: { type: Boolean, reflect: true },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles, chipStyles,
    scrollStyles, avatarStyles, tagChipStyles, emptyStateStyles, skeletonPartStyles, dialogStyles, teamSettingsStyles,
  ]

  protected override readonly english = ENGLISH

  /** The inbox to set. Default: the first by name, and a field to choose another. */
  declare inboxId: string | undefined
  /** In a dialog, once `show` is called. */
  declare modal: boolean

  readonly #dialog = new DialogController(this, 'settings')
  readonly #state = new StoreController(this, () => this.#widget?.state)
  #chosenId: string | undefined
  #query = ''

  constructor() {
    super()
    this.modal = false
    // What is typed, and what went wrong: read by part.
    for (const name of ['forms', 'troubles'] as const) new StoreController<unknown>(this, () => this.#widget?.[name])
  }

  get #widget(): TeamSettingsWidget | undefined {
    return this.inbox && (!this.modal || this.#dialog.isOpen) ? teamSettings(this.inbox, {}) : undefined
  }

  /**
   * Shows a modal one, with the settings of an inbox where it is named; the focus goes back to where it was at the end.
   */
  async show(inboxId?: string | null): Promise<void> {
    if (!this.inbox || !this.modal || this.#dialog.isOpen) return
    this.#chosenId = inboxId ?? undefined
    this.#query = ''
    await this.#dialog.open(deepActive(this.ownerDocument) ?? undefined)
  }

  protected override render() {
    if (!this.modal) return this.#renderSettings()
    return dialog(this.#dialog, {
      title: this.terms.teamSettings,
      closeLabel: this.terms.closePanel,
      body: this.#dialog.isOpen ? this.#renderSettings() : nothing,
    })
  }

  #renderSettings() {
    const { terms } = this
    const state = this.#state.value
    const widget = this.#widget
    const allowed = widget?.capability()
    if (!widget || !allowed || !state) return nothing
    if (state.status === 'failed') {
      return errorState({
        title: terms.teamFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { widget.retry() } },
      })
    }
    if (state.status === 'loading') return skeletonRows(5, terms.loading)
    if (allowed.state === 'unsupported') return nothing
    const chosenId = this.inboxId ?? this.#chosenId
    const team = state.value.find(one => one.inbox.id === chosenId)
      ?? (this.inboxId === undefined ? state.value[0] : undefined)
    if (!team) return emptyState({ icon: iconInbox, title: terms.noTeamTitle, hint: terms.noTeamHint })
    const reason = allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined
    return html`<div class="form" part="form" role="group" aria-label="${terms.teamSettings}: ${team.inbox.name}"
      @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
      ${reason === undefined ? nothing : html`<p class="hint" id="reason" part="reason">${reason}</p>`}
      ${this.inboxId !== undefined || state.value.length < 2 ? nothing : this.#renderChooser(state.value, team)}
      <fieldset class="all" ?disabled=${reason !== undefined}
        aria-describedby=${reason === undefined ? nothing : 'reason'}>${this.#renderSections(team)}</fieldset></div>`
  }

  #renderChooser(all: readonly TeamInbox[], { inbox: { id } }: TeamInbox) {
    return html`<label class="field"><span class="label">${this.terms.settingsOf}</span><select class="input" part="input"
      name="inbox" @change=${this.#choose}>${all.map(({ inbox }) => html`<option value=${inbox.id}
        .selected=${inbox.id === id}>${inbox.name}</option>`)}</select></label>`
  }

  #renderSections(team: TeamInbox) {
    const { terms } = this
    const { id } = team.inbox
    const choose = (changes: Partial<InboxSettings>) => {
      const part = Object.keys(changes)[0] as TeamPart
      void this.#save('update-inbox', { inboxId: id, changes: changes as ActionArgs<'update-inbox'>['changes'] }, id, part)
    }
    const scene = (...parts: readonly TeamPart[]) =>
      ({ team, terms, trouble: html`${parts.map(part => this.#trouble(id, part))}`, onChoose: choose })
    return html`
      ${this.#renderName(id)}
      ${membersSection({
        team, terms, query: this.#query, trouble: this.#trouble(id, 'members'), onType: this.#find,
        onAdd: agentId => { this.#add(id, agentId) }, onRemove: agentId => { this.#remove(id, agentId) },
      })}
      ${assignmentSection(scene('assignmentMode'))}
      ${movingSection(scene('movable', 'moveNeedsReason'))}
      ${this.#widget?.hasHistory() ? historySection(scene('historyShared')) : nothing}
      ${this.#renderWords(team)}
      ${team.channels.length === 0 ? nothing : html`<section class="section" aria-labelledby="files">
        <h3 class="heading" id="files">${terms.channelFiles}</h3>${team.channels.map(this.#renderChannel)}</section>`}
      ${tagsSection(scene('defaultTagIds'))}`
  }

  #renderName(id: string) {
    const { terms } = this
    const widget = this.#widget!
    return html`<form class="section" novalidate @submit=${(event: Event) => {
      event.preventDefault()
      const ready = widget.ready(id, 'name')
      if (!ready) return
      const expected = { name: ready.seen as string }
      void this.#save('update-inbox', { inboxId: id, changes: { name: ready.value }, expected }, id, 'name')
    }}><label class="field"><span class="label">${terms.inboxName}</span><input class="input" part="input" name="name"
      maxlength="100" autocomplete="off" .value=${widget.text(id, 'name')}
      aria-invalid=${widget.trouble(id, 'name') ? 'true' : nothing} @input=${(event: Event) => {
        widget.type(id, 'name', (event.currentTarget as HTMLInputElement).value)
      }}></label>${this.#trouble(id, 'name')}${this.#renderSave(id, 'name', 'submit')}</form>`
  }

  #renderWords({ inbox: { id }, settings }: TeamInbox) {
    const { terms } = this
    const widget = this.#widget!
    const value = widget.text(id, 'words')
    const isTyped = widget.isTyped(id, 'words')
    const list = (which: keyof OptOutWords) => wordList({
      list: which, words: value[which], terms,
      onChange: changed => { widget.type(id, 'words', { out: value.out, in: value.in, [which]: changed }) },
    })
    const save = (optOutWords: OptOutWords | null, seen: OptOutWords | null) => this.#save('update-inbox', {
      inboxId: id,
      changes: { optOutWords: optOutWords && { out: [...optOutWords.out], in: [...optOutWords.in] } },
      expected: { optOutWords: seen && { out: [...seen.out], in: [...seen.in] } },
    }, id, 'words')
    return html`<section class="section" part="words" aria-labelledby="words">
      <h3 class="heading" id="words">${terms.optOutWords}</h3><p class="hint">${terms.optOutWordsHint}</p>
      ${list('out')}${list('in')}${this.#trouble(id, 'words')}
      ${this.#renderSave(id, 'words', 'button', () => {
        const ready = widget.ready(id, 'words')
        if (ready) void save(ready.value, ready.seen as OptOutWords | null)
      })}
      ${isTyped ? nothing : settings.optOutWords === null
        ? html`<p class="hint">${terms.usualWords}</p>`
        : html`<div class="row"><button type="button" class="button" part="usual-words"
          @click=${() => { void save(null, settings.optOutWords) }}>${terms.useUsual}</button></div>`}</section>`
  }

  readonly #renderChannel = ({ channel, own }: ChannelSetting) => {
    const { terms } = this
    const widget = this.#widget!
    const { id } = channel
    const text = widget.text(id, 'files')
    const field = (name: keyof FilesText, label: string, mode: 'numeric' | 'decimal' | 'text') => html`<label class="field"><span
      class="label">${label}</span><input class="input" part="input" name=${name} inputmode=${mode} dir="ltr" autocomplete="off" .value=${text[name]}
      @input=${(event: Event) => {
        widget.type(id, 'files', { ...text, [name]: (event.currentTarget as HTMLInputElement).value })
      }}></label>`
    const save = (files: ReturnType<typeof rulesOf> | null, expected: ReturnType<typeof rulesOf> | null) =>
      this.#save('update-channel', {
        channelId: id, files: files && { ...files, types: [...files.types] },
        expected: expected && { ...expected, types: [...expected.types] },
      }, id, 'files')
    return html`<form class="channel" part="channel" novalidate data-id=${id} aria-labelledby="title-${id}"
      @submit=${(event: Event) => {
        event.preventDefault()
        const ready = widget.ready(id, 'files')
        if (ready) void save(rulesOf(ready.value), ready.seen as ReturnType<typeof rulesOf> | null)
      }}>
      <h4 class="title" id="title-${id}"><bdi>${channel.name}</bdi> · ${terms.channels[channel.type]}</h4>
      <div class="numbers">${field('count', terms.fileCount, 'numeric')}${field('megabytes', terms.fileMegabytes, 'decimal')}</div>
      ${field('types', terms.fileTypes, 'text')}<p class="hint">${terms.fileTypesHint}</p>
      ${this.#trouble(id, 'files')}${this.#renderSave(id, 'files', 'submit')}
      ${widget.isTyped(id, 'files') ? nothing : own === null ? html`<p class="hint">${terms.usualRules}</p>`
        : html`<div class="row"><button type="button" class="button" part="usual-rules"
          @click=${() => { void save(null, own) }}>${terms.useUsual}</button></div>`}</form>`
  }

  #renderSave(id: string, part: 'name' | 'words' | 'files', type: 'submit' | 'button', onSave?: () => void) {
    const { terms } = this
    if (!this.#widget!.isTyped(id, part)) return nothing
    return html`<div class="row"><button type=${type} class="button primary" part="save" @click=${onSave ?? nothing}>${terms.save}</button
      ><button type="button" class="button" part="discard" @click=${() => { this.#widget!.discard(id, part) }}>${
      terms.discardTyped}</button><span class="unsaved" role="status">${terms.unsaved}</span></div>`
  }

  #trouble(id: string, part: TeamPart) {
    const { terms } = this
    const trouble = this.#widget!.trouble(id, part)
    if (!trouble) return nothing
    const told = trouble.type === 'refused' ? this.#refused(trouble.error, part)
      : trouble.value === '' ? terms.invalidRules[trouble.rule]
        : terms.wrongValue(trouble.value, terms.invalidRules[trouble.rule])
    return html`<p class="error" part="error" role="alert">${told}</p>`
  }

  #refused(error: BackendError, part: TeamPart): string {
    if (!error.is('conflict')) return this.sentences(error).join(' ')
    const [title] = this.sentences(error)
    return `${title} ${this.terms.settingIsNow(this.#nowIs(error, part))}`
  }

  /** What a setting is now, in words. */
  #nowIs({ details }: BackendError<'conflict'>, part: TeamPart): string {
    const { terms, format } = this
    if (details.kind === 'channel') {
      const rules = details.current.rules?.files
      if (!rules) return terms.noValue
      const { count, megabytes, types } = textOf(rules)
      return [count, `${megabytes} MB`, types].join(' · ')
    }
    if (details.kind !== 'inbox') return ''
    const { current } = details
    if (part === 'name') return current.name
    if (part === 'assignmentMode') return terms.assignmentModes[current.assignmentMode]
    const words = current.optOutWords
    return part === 'words' && words ? format.list([...words.out, ...words.in]) : terms.noValue
  }

  readonly #choose = (event: Event) => {
    this.#chosenId = (event.currentTarget as HTMLSelectElement).value
    this.#query = ''
    this.requestUpdate()
  }

  readonly #find = (value: string) => {
    this.#query = value
    this.requestUpdate()
  }

  #add(inboxId: string, agentId: string): void {
    this.#find('')
    void this.#save('add-members', { inboxId, agentIds: [agentId] }, inboxId, 'members')
    // The button goes, and the next one is looked for.
    this.renderRoot.querySelector<HTMLElement>('[name="member"]')?.focus()
  }

  #remove(inboxId: string, agentId: string): void {
    void this.#save('remove-members', { inboxId, agentIds: [agentId] }, inboxId, 'members')
    this.renderRoot.querySelector<HTMLElement>('[name="member"]')?.focus()
  }

  async #save<A extends ActionId>(action: A, args: ActionArgs<A>, id: string, part: TeamPart): Promise<void> {
    const outcome = await this.act(action, args)
    if (outcome.state !== 'canceled') this.#widget?.answered(id, part, outcome.state === 'refused' ? outcome.error : undefined)
    // What was chosen and refused is shown as it is.
    this.requestUpdate()
  }
}
