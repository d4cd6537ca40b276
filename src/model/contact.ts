import type { RecordBase } from './record.js'

export interface LabeledValue {
  /** Free text such as "Mobile"; may be empty. */
  readonly label: string
  readonly value: string
}

/** A customer. */
export interface Contact extends RecordBase {
  /** `shared`: all agents see it. `private`: only its owner. */
  readonly scope: 'shared' | 'private'
  readonly ownerId: string | null
  readonly name: string
  readonly company: string
  /** E.164 where known, else as written. */
  readonly phones: readonly LabeledValue[]
  readonly emails: readonly LabeledValue[]
  readonly notes: string
  /** Absolute, of the page's own origin or a data address; remote pictures are not loaded. */
  readonly avatarUrl: string | null
  /** Numbers of this contact that must not be texted. */
  readonly optedOut: readonly string[]
}

/** The fields an agent edits. */
export type ContactFields = Pick<Contact, 'name' | 'company' | 'phones' | 'emails' | 'notes'>

export const CONTACT_LIMITS = { name: 200, company: 200, notes: 10_000, value: 320, label: 60, values: 20 } as const

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
export const isEmail = (text: string): boolean => EMAIL.test(text)
/** At least three digits, with what people put between them. */
const PHONE = /^\+?(?:[\s().-]*\d){3}[\d\s().-]*$/

/** The first thing wrong with edited fields, as field and rule; null when they may be stored. */
export const contactProblem = (fields: Partial<ContactFields>): { field: string, rule: ContactRule } | null => {
  for (const field of ['name', 'company', 'notes'] as const) {
    if ((fields[field]?.length ?? 0) > CONTACT_LIMITS[field]) return { field, rule: 'too-long' }
  }
  for (const field of ['phones', 'emails'] as const) {
    const values = fields[field] ?? []
    if (values.length > CONTACT_LIMITS.values) return { field, rule: 'too-many' }
    for (const [index, { label, value }] of values.entries()) {
      const where = `${field}.${index}`
      if (value.length > CONTACT_LIMITS.value || label.length > CONTACT_LIMITS.label) {
        return { field: where, rule: 'too-long' }
      }
      if (field === 'emails' && !EMAIL.test(value)) return { field: where, rule: 'not-an-email' }
      if (field === 'phones' && !PHONE.test(value)) return { field: where, rule: 'not-a-phone' }
    }
  }
  return null
}

export const CONTACT_RULES = ['too-long', 'too-many', 'not-an-email', 'not-a-phone'] as const
export type ContactRule = (typeof CONTACT_RULES)[number]

export const withFields = (contact: Contact, fields: Partial<ContactFields>): Contact => ({ ...contact, ...fields })
