import type { PickerHarness } from './picker.js'
import { pickerHarness } from './picker.js'

/** What a person sees of an `inbox-assignee-picker`, and does with it. The way to release it is the last option. */
export type AssigneePickerHarness = PickerHarness

/** Looks at and drives an `inbox-assignee-picker`. */
export const assigneePickerHarness = (element: Element): AssigneePickerHarness => pickerHarness(element)
