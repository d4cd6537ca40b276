import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'
import { iconPhone } from '../../icons/phone.js'
import { iconVideo } from '../../icons/video.js'
import { telHref } from '../../lib/contact-links.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ContactView } from '../../state/widgets/contact.js'

type Words = BaseTerms & ActionTerms & ContactTerms

export interface ContactActsOptions {
  readonly terms: Words
  readonly capability: (id: ActionId) => Capability
  /** A click on a link to a number. */
  readonly onCall: (number: string, click: MouseEvent) => void
  readonly onMeet: (click: MouseEvent) => void
}

interface Act {
  readonly part: string
  readonly icon: TemplateResult
  readonly label: string
  /** Where it leads when the host does not handle it; null: nowhere. */
  readonly href: string | null
  readonly external?: boolean
  readonly capability: Capability
  readonly onClick: (click: MouseEvent) => void
}

const act = ({ part, icon, label, href, external = false, onClick }: Act, reasonId: string | null) => {
  if (reasonId !== null) {
    return html`<button type="button" class="button act" part=${part} aria-disabled="true" aria-describedby=${reasonId}
      >${icon} ${label}</button>`
  }
  if (href === null) {
    return html`<button type="button" class="button act" part=${part} @click=${onClick}>${icon} ${label}</button>`
  }
  return external
    ? html`<a class="button act" part=${part} href=${href} target="_blank" rel="noopener noreferrer" @click=${onClick}
      >${icon} ${label}</a>`
    : html`<a class="button act" part=${part} href=${href} @click=${onClick}>${icon} ${label}</a>`
}

/** Calling and meeting: real links, which the host may take over. What denies both is said once. */
export const contactActs = (
  { number, meetingUrl }: ContactView, { terms, capability, onCall, onMeet }: ContactActsOptions,
): TemplateResult | typeof nothing => {
  const all: readonly Act[] = [
    ...number === null ? [] : [{
      part: 'call', icon: iconPhone, label: terms.actions.call, href: telHref(number), capability: capability('call'),
      onClick: (click: MouseEvent) => { onCall(number, click) },
    }],
    {
      part: 'meet', icon: iconVideo, label: terms.meet, href: meetingUrl, external: true, capability: capability('meet'),
      onClick: onMeet,
    },
  ]
  const acts = all.filter(one => one.capability.state !== 'unsupported')
  if (acts.length === 0) return nothing
  const ids = new Map<string, string>()
  const drawn = acts.map(one => {
    if (one.capability.state !== 'denied') return act(one, null)
    const reason = terms.forbiddenReasons[one.capability.reason]
    if (!ids.has(reason)) ids.set(reason, `${one.part}-reason`)
    return act(one, ids.get(reason)!)
  })
  return html`<div class="requests" part="acts">${drawn}${[...ids].map(([reason, id]) =>
    html`<p class="why" id=${id}>${reason}</p>`)}</div>`
}
