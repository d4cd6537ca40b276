import type { Contact, ContactFields } from '../../model/contact.js'
import { contactProblem, withFields } from '../../model/contact.js'
import { BackendError } from '../errors.js'
import type { Rule } from './decide.js'
import type { Actor, Facts } from './facts.js'
import { changeable } from './facts.js'
import { maySeeContact } from './members.js'
import { put, remove } from './put.js'
import { invalid, notFound } from './refuse.js'

const EDITABLE = ['name', 'company', 'phones', 'emails', 'notes'] as const satisfies readonly (keyof ContactFields)[]

/** Nothing but what agents edit, whatever else a client sends. */
const onlyFields = (fields: Partial<ContactFields>): Partial<ContactFields> =>
  Object.fromEntries(EDITABLE.filter(name => fields[name] !== undefined).map(name => [name, fields[name]]))

const check = (fields: Partial<ContactFields>): void => {
  const problem = contactProblem(fields)
  if (problem) throw invalid(problem.field, problem.rule)
}

/** A colleague's private contact does not exist for me. */
const visibleContact = ({ contact }: Facts, contactId: string, { agentId }: Actor): Contact => {
  if (!contact || !maySeeContact(contact, agentId)) throw notFound('contact', contactId)
  return contact
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const decideUpdateContact: Rule<'update-contact'> = (command, facts, actor) => {
  const contact = visibleContact(facts, command.contactId, actor)
  const fields = onlyFields(command.fields)
  check(fields)
  const changed = withFields(contact, fields)
  if (EDITABLE.every(name => isSame(changed[name], contact[name]))) return []
  if (contact.version > command.expectedVersion) {
    throw new BackendError('conflict', { kind: 'contact', current: contact, byId: null })
  }
  return [put('contact', { ...changed, version: contact.version + 1 })]
}

export const decideCreateContact: Rule<'create-contact'> = (command, facts, actor) => {
  const { name, company, phones, emails, notes } = command.fields
  const conversation = command.conversationId === null ? null : changeable(facts, command.conversationId, actor)
  if (facts.contact) throw invalid('contactId', 'duplicate')
  check(command.fields)
  if (!name.trim() && !company.trim() && phones.length === 0 && emails.length === 0) throw invalid('name', 'required')
  const contact: Contact = {
    id: command.contactId, version: 1, scope: 'shared', ownerId: null, name, company, phones, emails, notes,
    avatarUrl: null, optedOut: conversation && facts.optOut ? [conversation.address] : [],
  }
  if (!conversation) return [put('contact', contact)]
  if (conversation.contactId !== null) {
    throw new BackendError('conflict', { kind: 'conversation', current: conversation, byId: null })
  }
  return [
    put('contact', contact),
    // What the bare number asked for is the contact's from now on.
    ...facts.optOut ? [remove('opt-out', facts.optOut.id, facts.optOut.version + 1)] : [],
    put('conversation', { ...conversation, contactId: contact.id, version: conversation.version + 1 }),
  ]
}

export const decideSetFavorite: Rule<'set-favorite'> = (command, facts, actor, now) => {
  const { id } = visibleContact(facts, command.contactId, actor)
  if (command.favorite === (facts.favorite !== undefined)) return []
  const version = (facts.favoriteVersion ?? facts.favorite?.version ?? 0) + 1
  return [command.favorite
    ? put('favorite', { id, version, since: now }, actor.agentId)
    : remove('favorite', id, version, actor.agentId)]
}
