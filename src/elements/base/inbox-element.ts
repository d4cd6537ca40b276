import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { LitElement } from 'lit'
import type { Outcome } from '../../controllers/act.js'
import { act } from '../../controllers/act.js'
import { InboxSource } from '../../controllers/inbox-source.js'
import { LanguageController } from '../../controllers/language.js'
import type { INTENTS } from '../../events/intents.js'
import type { Format } from '../../i18n/format.js'
import { formatFor } from '../../i18n/format.js'
import { errorText } from '../../i18n/error-text.js'
import { languageFor, loadTerms, onTermsChange, termsFor } from '../../i18n/registry.js'
import type { BaseTerms } from '../../i18n/terms.js'
import { mergeTerms } from '../../i18n/terms.js'
import { whenPhonesReady } from '../../lib/phone.js'
import { warnOnce } from '../../lib/warn.js'
import type { ActionArgs, ActionId, BackendError } from '../../state/actions.js'
import type { Inbox } from '../../state/inbox.js'
import { reset } from '../../theme/reset.js'
import { tokens } from '../../theme/tokens.js'
import { styledRoot } from './styled-root.js'

// Keeps the events' types with the elements': a page that imports define files alone has them too.
export type { INTENTS }

export type { Outcome }

/**
 * What every element of the kit is made of: the inbox it shows, the words and formats of its language, and the way an
 * intent becomes an act.
 *
 * @attr {'comfortable' | 'compact'} density - How close things stand. Default: as `--inbox-density` says.
 * @cssprop --inbox-accent - The brand: what is chosen, what sends, what is unread. Nearly all other colors follow it.
 * @cssprop --inbox-accent-text - The brand as text and icon. Default: the accent, as dark or light as it must be.
 * @cssprop --inbox-on-accent - Text on the accent. Default: black or white, whichever reads better.
 * @cssprop --inbox-surface - The ground of lists, threads and panels.
 * @cssprop --inbox-surface-sunken - The ground of what stands back: places, fields that cannot be written in.
 * @cssprop --inbox-surface-raised - What lies above: menus, pickers, toasts, buttons.
 * @cssprop --inbox-text - Names and words.
 * @cssprop --inbox-text-muted - Times, hints, icons: what is read second.
 * @cssprop --inbox-line - Between rows and panes.
 * @cssprop --inbox-line-strong - Around fields: a line that carries meaning.
 * @cssprop --inbox-positive - What went well, who is there.
 * @cssprop --inbox-warning - What should be looked at first.
 * @cssprop --inbox-danger - What failed, what is lost for good.
 * @cssprop --inbox-note - The ground of a private note.
 * @cssprop --inbox-note-line - The edge of a private note.
 * @cssprop --inbox-ours - The bubble of what the team wrote.
 * @cssprop --inbox-theirs - The bubble of what the customer wrote, and the ground of skeletons.
 * @cssprop --inbox-focus - The ring around what the keyboard is at. Default: the accent as text.
 * @cssprop --inbox-shadow - Below whatever lies above.
 * @cssprop --inbox-density - 1, comfortable, to 0, compact: every size between follows. Default: 1.
 * @cssprop --inbox-space - The grid that all distances are multiples of. Default: 4px.
 * @cssprop --inbox-font - The typeface. Default: the system's.
 * @cssprop --inbox-font-mono - The typeface of key phrases. Default: the system's.
 * @cssprop --inbox-font-size - Of plain text; all other sizes follow. Default: 13px, 14px on touch screens.
 * @cssprop --inbox-radius - Of cards and menus; smaller and larger things follow. Default: 8px.
 * @cssprop --inbox-duration - How long things fade. Default: 120ms, and none with reduced motion.
 */
export abstract class InboxElement<T extends BaseTerms = BaseTerms> extends LitElement {
  static override properties: PropertyDeclarations = {
    inbox: { attribute: false, noAccessor: true },
  }

  static override styles: CSSResultGroup = [tokens, reset]

  #own: Inbox | undefined
  #words: T | undefined
  #stopTerms: (() => void) | undefined
  #stopPhones: (() => void) | undefined
  readonly #source = new InboxSource(this)
  readonly #language = new LanguageController(this)
  #isElsewhere = false

  constructor() {
    super()
    this.addController({ hostUpdated: () => { this.#tellVersion() } })
  }

  /** The inbox to show. Default: the nearest provider's. */
  get inbox(): Inbox | undefined {
    return this.#own ?? this.#source.value?.inbox
  }

  set inbox(value: Inbox | undefined) {
    const before = this.#own
    this.#own = typeof value?.start === 'function' ? value : undefined
    if (value && !this.#own) warnOnce(`<${this.localName}> inbox is not what createInbox() returns`)
    this.requestUpdate('inbox', before)
  }

  /** The words it shows, in English: `english()` of their areas. */
  protected abstract readonly english: T

  /** The words it shows, in the nearest `lang`. */
  protected get terms(): T {
    if (this.#words) return this.#words
    const words = termsFor(this.#language.value, this.english) ?? this.english
    const changes = this.#source.value?.terms
    return this.#words = changes ? mergeTerms(words, changes) : words
  }

  /** Times, numbers and lists as the nearest `lang` writes them. */
  protected get format(): Format {
    return formatFor(languageFor(this.#language.value))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopTerms = onTermsChange(() => { this.requestUpdate() })
    this.#stopPhones = whenPhonesReady(() => { this.requestUpdate() })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopTerms?.()
    this.#stopPhones?.()
  }

  /** Into another document, an iframe's or a pop-up window's. */
  adoptedCallback(): void {
    styledRoot(this)
  }

  /** A move that the browser knows to be one (`moveBefore`) leaves everything as it was; who is near may be another. */
  connectedMoveCallback(): void {
    this.#source.moved()
    this.#language.refresh()
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this)
  }

  /** Waits for the words of a language that is not there yet; without them English is better than nothing. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    const language = this.#language.value
    if (termsFor(language, this.english)) return super.scheduleUpdate()
    return loadTerms(language)
      .catch(() => { warnOnce(`no words for ${language}`) })
      .then(() => super.scheduleUpdate())
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    for (const name of changed.keys()) {
      const value = this[name as keyof this]
      const isNumber = (this.constructor as typeof LitElement).elementProperties.get(name)?.type === Number
      // What is none and yet one: a page that gives it means an id.
      if (typeof value === 'number' && !isNumber) warnOnce(`<${this.localName}> ${String(name)} is no text`)
    }
    return true
  }

  protected override willUpdate(_changed?: PropertyValues): void {
    this.#words = undefined
    if (this.inbox) this.inbox.start()
    else if (this.isConnected && this.#source.isForeign) {
      warnOnce(`<${this.localName}> stands in an <inbox-provider> of another version of the kit`)
    } else if (this.isConnected && this.#source.isOrphan) {
      warnOnce(`<${this.localName}> has no inbox: set its "inbox" property or put it inside <inbox-provider>`)
    }
  }

  /** A provider that speaks another version, or has no inbox, is nothing to show, and nothing to break by. */
  #tellVersion(): void {
    const isMissing = this.#source.value?.isMissing ?? false
    const isElsewhere = !this.inbox && this.isConnected && (isMissing || this.#source.isForeign)
    if (!isElsewhere && !this.#isElsewhere) return
    this.#isElsewhere = isElsewhere
    void import('./other-version.js').then(
      ({ tellOtherVersion }) => {
        // A language that is here has every word.
        tellOtherVersion(this.renderRoot, this.#isElsewhere, isMissing, words => ({ ...words, ...this.terms }))
      },
      () => { /* then it shows nothing */ })
  }

  /** What went wrong, for people. */
  protected sentences(error: BackendError): readonly string[] {
    const { title, advice } = errorText(error, {
      terms: this.terms, format: this.format, agentName: id => this.inbox?.records.get('agent', id)?.name,
    })
    return [title, advice]
  }

  /** Announces an intent, and unless somebody cancels it, has it done. Never rejects. */
  protected async act<A extends ActionId>(action: A, args: ActionArgs<A>): Promise<Outcome<A>> {
    const { inbox } = this
    return inbox ? act(this, inbox, action, args) : { state: 'canceled' }
  }
}
