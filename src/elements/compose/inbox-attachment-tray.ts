import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { ObjectUrls } from '../../controllers/object-urls.js'
import { StoreController } from '../../controllers/store-controller.js'
import { attaching } from '../../i18n/en/attaching.js'
import { english } from '../../i18n/english.js'
import { iconFile } from '../../icons/file.js'
import { iconImage } from '../../icons/image.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import { iconX } from '../../icons/x.js'
import { cleanFileName, splitFileName } from '../../lib/file-name.js'
import type { DraftFile } from '../../state/draft.js'
import type { AttachmentsWidget, RefusedFile } from '../../state/widgets/attachments.js'
import { attachmentsWidget } from '../../state/widgets/attachments.js'
import { writing } from '../../state/widgets/writing.js'
import { focusStyles, hiddenStyles, iconButtonStyles, iconStyles } from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { iconButton } from '../parts/icon-button.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { attachmentTrayStyles } from './inbox-attachment-tray.styles.js'
import { refusedWords } from './refused-file.js'

/** What browsers draw and nothing runs from. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/

/** A picture that cannot be drawn has its icon. */
const hideBroken = ({ target }: Event) => { (target as HTMLImageElement).hidden = true }

const ENGLISH = english(attaching)

/**
 * The files that go with what is being written, with a way to take each out, and which files were not taken and why. It
 * follows the composer: the files of the reply, or of the note. Files stay with the draft, through a reload too.
 *
 * @customElement inbox-attachment-tray
 * @csspart files - All files.
 * @csspart file - One file.
 * @csspart picture - Its image, or an icon.
 * @csspart remove - Takes it out.
 * @csspart refused - The files that were not taken.
 * @csspart dismiss - Takes the reasons away.
 * @feature D22 M17
 */
export class InboxAttachmentTray extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, noticeStyles, attachmentTrayStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation that is written in. Default: the one the agent has open. */
  declare conversationId: string | undefined

  /** The place of the file that was taken out: the focus goes to the next one. */
  #removedAt = -1

  readonly #location = new StoreController(this, () => this.inbox?.location)
  readonly #writing = new StoreController(this, () => this.#choice?.view)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #urls = new ObjectUrls(this, {
    ids: () => (this.#view.value?.files ?? []).filter(({ type }) => PICTURE.test(type)).map(({ id }) => id),
    blob: async id => this.#widget?.blob(id),
  })

  get #id(): string | undefined {
    return this.conversationId ?? this.#location.value?.conversationId ?? undefined
  }

  get #choice(): ReturnType<typeof writing> | undefined {
    return this.inbox && this.#id ? writing(this.inbox, { conversationId: this.#id }) : undefined
  }

  get #widget(): AttachmentsWidget | undefined {
    return this.inbox && this.#id
      ? attachmentsWidget(this.inbox, { conversationId: this.#id, kind: this.#writing.value?.kind ?? 'message' })
      : undefined
  }

  protected override updated(): void {
    if (this.#removedAt < 0) return
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.files button')
    const next = buttons[Math.min(this.#removedAt, buttons.length - 1)]
    this.#removedAt = -1
    if (next) next.focus()
    else this.#widget?.focusText()
  }

  protected override render() {
    const { terms } = this
    const { files = [], refused = [] } = this.#view.value ?? {}
    return html`${files.length === 0 ? nothing : html`<ul class="files" part="files" aria-label=${terms.filesToSend}>${
      repeat(files, ({ id }) => id, (file, index) => this.#renderFile(file, index))}</ul>`}
      <div role="alert">${refused.length === 0 ? nothing : this.#renderRefused(refused)}</div>`
  }

  #renderFile({ id, name, type, size }: DraftFile, index: number) {
    const clean = cleanFileName(name)
    const [stem, ending] = splitFileName(clean)
    const url = this.#urls.get(id)
    return html`<li class="file" part="file" title=${clean}>
      <span class="picture" part="picture">${url
        ? html`<img src=${url} alt="" decoding="async" @error=${hideBroken}>${iconImage}`
        : PICTURE.test(type) ? iconImage : iconFile}</span>
      <span class="about"><span class="file-name" dir="ltr"><bdi class="file-stem">${stem}</bdi><bdi>${ending}</bdi></span>
        <bdi class="file-size">${this.format.fileSize(size)}</bdi></span>
      ${iconButton({
        part: 'remove', id: `remove-${index}`, icon: iconX, label: this.terms.removeFile(clean),
        onClick: () => { this.#remove(id, index) },
      })}</li>`
  }

  #renderRefused(refused: readonly RefusedFile[]) {
    return html`<div class="refused" part="refused"><div class="notice warning">
      ${iconTriangleAlert}
      <div class="words">${refused.map(file => html`<p><bdi>${refusedWords(file, this.terms, this.format)}</bdi></p>`)}</div>
      <div class="acts">${iconButton({
        part: 'dismiss', icon: iconX, label: this.terms.dismiss, onClick: this.#dismiss,
      })}</div></div></div>`
  }

  #remove(id: string, index: number): void {
    this.#removedAt = index
    this.#widget?.remove(id)
  }

  readonly #dismiss = () => {
    this.#widget?.dismiss()
    this.#widget?.focusText()
  }
}
