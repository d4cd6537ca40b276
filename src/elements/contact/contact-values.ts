import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'
import { iconCheck } from '../../icons/check.js'
import { iconCopy } from '../../icons/copy.js'
import { mailHref, telHref } from '../../lib/contact-links.js'
import type { LabeledValue } from '../../model/contact.js'
import type { ContactView } from '../../state/widgets/contact.js'
import { iconButton } from '../parts/icon-button.js'

export interface ContactValuesOptions {
  readonly terms: BaseTerms & ActionTerms & ContactTerms
  readonly format: Format
  readonly canCall: boolean
  readonly canCopy: boolean
  /** What was copied just now. */
  readonly copied: string | undefined
  readonly onCall: (number: string, click: MouseEvent) => void
  readonly onCopy: (value: string) => void
}

interface RowOptions {
  readonly id: string
  readonly label: string
  /** As people write it. */
  readonly text: string
  readonly value: string
  readonly link: unknown
  readonly optedOut?: boolean
}

const row = ({ id, label, text, value, link, optedOut = false }: RowOptions, options: ContactValuesOptions) => {
  const { terms, canCopy, copied, onCopy } = options
  return html`<li class="value" part="value">
    <span class="text">${link}${label === '' ? nothing : html` <bdi class="label">${label}</bdi>`}${optedOut
      ? html` <span class="chip warning" part="opted-out">${terms.optedOut}</span>` : nothing}</span>
    ${canCopy ? iconButton({
      part: 'copy', id, icon: copied === value ? iconCheck : iconCopy,
      label: copied === value ? terms.copied : terms.copyValue(text), onClick: () => { onCopy(value) },
    }) : nothing}
  </li>`
}

const section = (title: string, none: string, rows: readonly unknown[]) => html`
  <section class="section">
    <h3 class="title">${title}</h3>
    ${rows.length === 0 ? html`<p class="none">${none}</p>` : html`<ul>${rows}</ul>`}
  </section>`

/** How to reach a customer, and what the team wrote down. */
export const contactValues = (
  { contact, region }: ContactView, options: ContactValuesOptions,
): TemplateResult | typeof nothing => {
  if (!contact) return nothing
  const { terms, format, canCall, onCall } = options
  const phone = ({ label, value }: LabeledValue, index: number) => {
    const text = format.phone(value, region)
    const link = canCall
      ? html`<a class="number" href=${telHref(value)} title=${terms.callNumber(text)}
        @click=${(click: MouseEvent) => { onCall(value, click) }}><bdi>${text}</bdi></a>`
      : html`<bdi class="number">${text}</bdi>`
    return row({ id: `copy-phone-${index}`, label, text, value, link, optedOut: contact.optedOut.includes(value) }, options)
  }
  const email = ({ label, value }: LabeledValue, index: number) => row({
    id: `copy-email-${index}`, label, text: value, value, link: html`<a href=${mailHref(value)}><bdi>${value}</bdi></a>`,
  }, options)
  return html`
    ${section(terms.contactFields.phones, terms.noPhones, contact.phones.map(phone))}
    ${section(terms.contactFields.emails, terms.noEmails, contact.emails.map(email))}
    ${contact.notes.trim() === '' ? nothing : html`<section class="section">
      <h3 class="title">${terms.contactFields.notes}</h3>
      <p class="notes" part="notes" dir="auto">${contact.notes}</p>
    </section>`}`
}
