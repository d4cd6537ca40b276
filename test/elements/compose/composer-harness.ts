import { waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import '../../../src/define/inbox-composer.js'
import type { InboxComposer } from '../../../src/elements/compose/inbox-composer.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { mount } from '../mount.js'

/** What a person sees of a composer, and does with it. */
export interface ComposerHarness {
  readonly element: InboxComposer
  readonly area: HTMLTextAreaElement
  readonly text: string
  readonly options: readonly string[]
  /** The key phrase of the highlighted option. */
  readonly highlighted: string | undefined
  readonly $: <E extends HTMLElement>(selector: string) => E
  readonly all: <E extends HTMLElement>(selector: string) => E[]
  readonly notice: string
  /** The words of what is in view; empty when it is not. */
  readonly shown: (selector: string) => string
  readonly sendButton: HTMLButtonElement
  readonly isOff: boolean
  drawn(): Promise<unknown>
  /** No color is on its way to another one: what can be measured is what stays. */
  still(): Promise<unknown>
}

export const harness = (element: InboxComposer): ComposerHarness => {
  const all = <E extends HTMLElement>(selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)]
  const $ = <E extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<E>(selector)!
  return {
    element, $, all,
    get area() { return $<HTMLTextAreaElement>('textarea') },
    get text() { return this.area.value },
    get options() { return all('.suggestions .phrase').map(phrase => phrase.textContent) },
    get highlighted() { return all('.suggestions [aria-selected="true"] .phrase')[0]?.textContent },
    get notice() { return all('.notice').map(notice => notice.textContent.trim().replace(/\s+/g, ' ')).join(' | ') },
    shown: selector => all(selector).filter(one => one.checkVisibility()).map(one => one.textContent.trim()).join(' | '),
    get sendButton() { return $<HTMLButtonElement>('.send') },
    get isOff() { return this.sendButton.getAttribute('aria-disabled') === 'true' },
    drawn: () => element.updateComplete,
    still: () => Promise.all(element.shadowRoot!.getAnimations().map(animation => animation.finished)),
  }
}

/** A composer that knows its conversation and drafts, with the focus in its text. */
export const compose = async (
  here: { readonly inbox: Inbox },
  content: TemplateResult = html`<inbox-composer conversation-id="priya"></inbox-composer>`,
  lang = 'en',
): Promise<ComposerHarness> => {
  const first = await mount<InboxComposer>(here, content, lang)
  const element = first.localName === 'inbox-composer' ? first : first.querySelector<InboxComposer>('inbox-composer')!
  const composer = harness(element)
  await waitUntil(() => composer.$('.composer') && here.inbox.session.get().status === 'ready'
    && here.inbox.drafts.loaded.get() && composer.$('.send, .notice'), 'the composer never came')
  await waitUntil(() => composer.element.shadowRoot!.querySelector('.notice, .box.note, [part~="canned-button"]'), 'never ready')
  composer.element.focus()
  return composer
}
