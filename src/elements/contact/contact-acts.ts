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

interface ActOptions {
  readonly part: string
  readonly icon: TemplateResult
  readonly label: string
  /** Where it leads when the host does not handle it; null: nowhere. */
  readonly href: string | null
  readonly external?: boolean
  readonly reason: string | undefined
  readonly onClick: (click: MouseEvent) => void
}

const act = ({ part, icon, label, href, external = false, reason, onClick }: ActOptions) => {
  if (reason !== undefined) {
    return html`<span class="act"><button type="button" class="button" part=${part} aria-disabled="true"
      aria-describedby="${part}-reason">${icon} ${label}</button><span class="reason" id="${part}-reason">${reason}</span></span>`
  }
  if (href === null) {
    return html`<button type="button" class="button act" part=${part} @click=${onClick}>${icon} ${label}</button>`
  }
  return external
    ? html`<a class="button act" part=${part} href=${href} target="_blank" rel="noopener noreferrer" @click=${onClick}
      >${icon} ${label}</a>`
    : html`<a class="button act" part=${part} href=${href} @click=${onClick}>${icon} ${label}</a>`
}

const reasonOf = (allowed: Capability, terms: Words): string | undefined =>
  allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined

/** Calling and meeting: real links, which the host may take over. */
export const contactActs = (
  { number, meetingUrl }: ContactView, { terms, capability, onCall, onMeet }: ContactActsOptions,
): TemplateResult | typeof nothing => {
  const [call, meet] = [capability('call'), capability('meet')]
  const acts = [
    number === null || call.state === 'unsupported' ? null : act({
      part: 'call', icon: iconPhone, label: terms.actions.call, href: telHref(number), reason: reasonOf(call, terms),
      onClick: click => { onCall(number, click) },
    }),
    meet.state === 'unsupported' ? null : act({
      part: 'meet', icon: iconVideo, label: terms.meet, href: meetingUrl, external: true, reason: reasonOf(meet, terms),
      onClick: onMeet,
    }),
  ].filter(one => one !== null)
  return acts.length === 0 ? nothing : html`<div class="requests" part="acts">${acts}</div>`
}
