import type { Form } from './open-form.js'

/** What the device keeps of a form. */
export type KeptForm = Pick<Form, 'base' | 'version' | 'form'>

const VALUE = { label: '', value: '' }
const TEXTS = { name: '', company: '', notes: '' }
const LIKE = {
  version: 0,
  base: { ...TEXTS, phones: [VALUE], emails: [VALUE] },
  form: { ...TEXTS, phones: [{ ...VALUE, id: '' }], emails: [{ ...VALUE, id: '' }] },
}

/** Whether a value has all that an example has; a list, in each item what the example's one has. */
const isLike = (value: unknown, example: unknown): boolean => {
  if (Array.isArray(example)) return Array.isArray(value) && value.every(item => isLike(item, example[0]))
  if (typeof value !== typeof example || value === null) return false
  return typeof example !== 'object' || Object.entries(example as object)
    .every(([key, inner]) => isLike((value as Record<string, unknown>)[key], inner))
}

export const keptForm = ({ base, version, form }: KeptForm, at: number): KeptForm & { readonly at: number } =>
  ({ at, base, version, form })

/** A form as the device has it; undefined when it is none that can be read. */
export const readForm = (row: unknown): KeptForm | undefined => {
  if (!isLike(row, LIKE)) return undefined
  const { base, version, form } = row as KeptForm
  return { base, version, form }
}
