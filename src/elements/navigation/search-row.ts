import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { SearchTerms } from '../../i18n/terms/searching.js'
import type { ContactHit, ConversationHit, Hit, MessageHit, Way } from '../../state/widgets/search.js'
import { pieces } from '../../state/widgets/search.js'
import { avatar } from '../parts/avatar.js'
import { marked as markedText } from '../parts/marked.js'
import { time } from '../parts/time.js'

export interface SearchRowOptions {
  readonly terms: BaseTerms & SearchTerms
  readonly format: Format
  readonly now: number
  readonly search: string
  /** A contact that there is no conversation with. */
  readonly isAlone: boolean
}

const marked = (text: string, search: string): TemplateResult => markedText(pieces(text, search))

const written = (way: Way | undefined, format: Format): string =>
  way === undefined ? '' : way.kind === 'phone' ? format.phone(way.value) : way.value

const moment = (at: number, { format, now }: SearchRowOptions): TemplateResult =>
  time({ at, text: format.relative(at, now), exact: format.exact(at) })

const row = (
  face: TemplateResult | typeof nothing, name: TemplateResult, when: TemplateResult | typeof nothing, below: unknown,
): TemplateResult => html`${face}<span class="line"><span class="name">${name}</span><span class="when">${when}</span></span>
  <span class="line below">${below}</span>`

const conversationRow = (hit: ConversationHit, options: SearchRowOptions): TemplateResult => {
  const { conversation, contact, channel, inbox, way } = hit
  const { terms, format, search } = options
  const name = contactName({ conversation, contact, channel }, terms, format)
  const face = avatar({
    id: contact?.id ?? conversation.id, name: contact?.name ?? conversation.title, url: contact?.avatarUrl ?? null,
  })
  const facts = [written(way, format), contact?.company, inbox?.name].filter(fact => fact !== undefined && fact !== '')
  return row(face, marked(name, search), moment(conversation.activityAt, options),
    facts.map((fact, index) => html`${index > 0 ? ' · ' : nothing}${marked(fact!, search)}`))
}

const contactRow = ({ contact, way }: ContactHit, { terms, format, search, isAlone }: SearchRowOptions) => {
  const facts = [contact.company, written(way, format)].filter(one => one !== '')
  return row(avatar({ id: contact.id, name: contact.name, url: contact.avatarUrl }),
    marked(contact.name || terms.unknownContact, search), nothing,
    isAlone ? terms.searchNoConversation
      : facts.map((fact, index) => html`${index > 0 ? ' · ' : nothing}${marked(fact, search)}`))
}

/** Who wrote it, where it is not the customer. */
const lead = ({ message, author }: MessageHit, terms: BaseTerms & SearchTerms): string => {
  if (message.kind === 'note') return `${terms.searchNote} `
  return message.direction === 'out' ? `${author?.name ?? terms.someone}: ` : ''
}

const messageRow = (hit: MessageHit, options: SearchRowOptions) => {
  const { message, conversation, contact, channel, inbox, excerpt } = hit
  const { terms, format, search } = options
  const place = inbox ? html`<span class="place"><span class="visually-hidden">, </span><bdi>${inbox.name}</bdi></span>` : nothing
  return row(nothing, html`<bdi>${contactName({ conversation, contact, channel }, terms, format)}</bdi>${place}`,
    moment(message.at, options), html`<span class="lead">${lead(hit, terms)}</span>${marked(excerpt, search)}`)
}

/** One thing that was found: with whom, when and where, and the words it was found by. */
export const searchRow = (hit: Hit, options: SearchRowOptions): TemplateResult => {
  switch (hit.kind) {
    case 'conversation': return conversationRow(hit, options)
    case 'contact': return contactRow(hit, options)
    case 'message': return messageRow(hit, options)
  }
}
