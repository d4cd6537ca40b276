import { createId } from '../lib/ids.js'
import type { ContactFields, ContactRule, LabeledValue } from '../model/contact.js'
import { contactProblem } from '../model/contact.js'

/** A phone or mail address while it is edited. */
export interface FormRow extends LabeledValue {
  /** Tells it from the others, whatever its place. */
  readonly id: string
}

/** A contact's fields while they are edited. */
export interface ContactForm {
  readonly name: string
  readonly company: string
  readonly phones: readonly FormRow[]
  readonly emails: readonly FormRow[]
  readonly notes: string
}

export type FieldName = keyof ContactFields
export type RowsName = 'phones' | 'emails'

/** What is wrong with which field: by its name, a row by its id. */
export type FormProblems = ReadonlyMap<string, ContactRule | 'required'>

export const FIELD_NAMES = ['name', 'company', 'phones', 'emails', 'notes'] as const satisfies readonly FieldName[]
const TEXTS = ['name', 'company', 'notes'] as const
const ROWS = ['phones', 'emails'] as const satisfies readonly RowsName[]

const rowsOf = (values: readonly LabeledValue[]): readonly FormRow[] =>
  values.map(({ label, value }) => ({ id: createId(), label, value }))

export const formOf = ({ name, company, phones, emails, notes }: ContactFields): ContactForm =>
  ({ name, company, phones: rowsOf(phones), emails: rowsOf(emails), notes })

export const EMPTY_FIELDS: ContactFields = { name: '', company: '', phones: [], emails: [], notes: '' }

const trimmed = ({ label, value }: LabeledValue): LabeledValue => ({ label: label.trim(), value: value.trim() })

const valuesOf = (rows: readonly FormRow[]): readonly LabeledValue[] =>
  rows.map(trimmed).filter(({ value }) => value !== '')

/** As it may be stored: trimmed, without empty rows. */
export const fieldsOf = ({ name, company, phones, emails, notes }: ContactForm): ContactFields =>
  ({ name: name.trim(), company: company.trim(), phones: valuesOf(phones), emails: valuesOf(emails), notes })

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two differ. */
export const differing = (a: ContactFields, b: ContactFields): readonly FieldName[] =>
  FIELD_NAMES.filter(name => !same(a[name], b[name]))

export const only = (fields: ContactFields, names: readonly FieldName[]): Partial<ContactFields> =>
  Object.fromEntries(names.map(name => [name, fields[name]]))

/** Everything that is wrong, by field. */
export const problemsOf = (form: ContactForm): FormProblems => {
  const fields = fieldsOf(form)
  const problems = new Map<string, ContactRule | 'required'>()
  const note = (key: string, part: Partial<ContactFields>) => {
    const problem = contactProblem(part)
    if (problem) problems.set(key, problem.rule)
  }
  for (const name of TEXTS) note(name, { [name]: fields[name] })
  for (const name of ROWS) {
    for (const row of form[name]) if (row.value.trim() !== '') note(row.id, { [name]: [trimmed(row)] })
    // Rows wrong by themselves say so themselves.
    if (contactProblem({ [name]: fields[name] })?.rule === 'too-many') problems.set(name, 'too-many')
  }
  if (FIELD_NAMES.every(name => name === 'notes' || fields[name].length === 0)) problems.set('name', 'required')
  return problems
}

/** The row or field that a back end calls `phones.0` or `name`. */
export const keyOf = (form: ContactForm, field: string): string => {
  const [name, index] = field.split('.')
  const rows = ROWS.find(one => one === name)
  if (rows === undefined || index === undefined) return field
  return form[rows].filter(row => row.value.trim() !== '')[Number(index)]?.id ?? field
}

/** What an editor started from, what stands in it, and what a colleague has made of it meanwhile. */
export interface Merge {
  /** What mine is compared with from now on. */
  readonly base: ContactFields
  readonly form: ContactForm
  /** What both of us changed, each in another way: for the agent to decide. */
  readonly conflicts: readonly FieldName[]
}

/** Takes over what only they changed; what both changed stays mine, and is named. */
export const merge = (base: ContactFields, form: ContactForm, theirs: ContactFields): Merge => {
  const mine = fieldsOf(form)
  const changedByThem = differing(base, theirs)
  const changedByMe = differing(base, mine)
  const conflicts = changedByThem.filter(name => changedByMe.includes(name) && !same(mine[name], theirs[name]))
  const settled = changedByThem.filter(name => !conflicts.includes(name))
  const untouched = settled.filter(name => !changedByMe.includes(name))
  return { base: { ...base, ...only(theirs, settled) }, form: withFields(form, theirs, untouched), conflicts }
}

/** Puts some of their fields into the form. */
export const withFields = (form: ContactForm, theirs: ContactFields, names: readonly FieldName[]): ContactForm => {
  const wanted = formOf(theirs)
  return { ...form, ...Object.fromEntries(names.map(name => [name, wanted[name]])) }
}
