import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import { iconArrowDown } from '../../icons/arrow-down.js'
import { iconRefresh } from '../../icons/refresh.js'

export interface ThreadStartOptions {
  readonly terms: BaseTerms & ThreadTerms
  /** Older messages exist. */
  readonly isMore: boolean
  /** They could not be loaded. */
  readonly isFailed: boolean
  /** The day the conversation began, in words; undefined where nobody knows. */
  readonly since: string | undefined
  /** It can only be read. */
  readonly isLegacy: boolean
}

const again = (label: string) => html`<button type="button" class="button quiet" part="retry" data-act="load"
  >${iconRefresh}${label}</button>`

/** Above the first message, always as high: older ones on their way, why they did not come, or the beginning. */
export const threadStart = ({ terms, isMore, isFailed, since, isLegacy }: ThreadStartOptions): TemplateResult => html`
  <div class="edge start" part="start">${isFailed
    ? html`<p role="alert">${terms.olderFailed}</p>${again(terms.retry)}`
    : isMore
      ? html`<div class="older" aria-hidden="true"><span></span><span></span></div>`
      : html`<p>${since === undefined ? nothing : terms.threadStart(since)}</p>${isLegacy
        ? html`<p>${terms.legacyHint}</p>`
        : nothing}`}</div>`

/** Back to the newest message, with how many came meanwhile. */
export const newestButton = (count: number, terms: BaseTerms & ThreadTerms, onClick: () => void): TemplateResult => html`
  <button type="button" class="newest ${count > 0 ? 'fresh' : ''}" part="newest" title=${terms.jumpToNewest}
    aria-label=${count > 0 ? `${terms.newMessages(count)}. ${terms.jumpToNewest}` : terms.jumpToNewest}
    @click=${onClick}>${iconArrowDown}${count > 0 ? html`<span>${terms.newMessages(count)}</span>` : nothing}</button>`

export interface ThreadEndOptions {
  readonly terms: BaseTerms & ThreadTerms
  /** Newer messages could not be loaded. */
  readonly isFailed: boolean
  /** Who is typing, in words; empty: nobody. */
  readonly typing: string
}

/** Below the last message, always as high: who is typing, or that messages may be missing. */
export const threadEnd = ({ terms, isFailed, typing }: ThreadEndOptions): TemplateResult => html`
  <div class="edge end">${isFailed
    ? html`<p role="alert">${terms.gapTitle}</p>${again(terms.loadMissing)}`
    : typing === ''
      ? nothing
      : html`<p class="typing" part="typing"><span class="dots" aria-hidden="true"><span></span><span></span><span></span></span
        ><bdi>${typing}</bdi></p>`}</div>`
