import { pressSoon } from './buttons.js'
import type { PickerHarness } from './picker.js'
import { pickerHarness } from './picker.js'
import { oneIn } from './sight.js'

/** What a person sees of an `inbox-snooze-picker`, and does with it. */
export interface SnoozePickerHarness extends Omit<PickerHarness, 'search'> {
  /** Snoozes until a moment of one's own, in milliseconds since the epoch, to the minute. */
  until(at: number): Promise<void>
}

const two = (value: number): string => String(value).padStart(2, '0')

/** As a date field holds it. */
const written = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Looks at and drives an `inbox-snooze-picker`. */
export const snoozePickerHarness = (element: Element): SnoozePickerHarness => {
  const picker = pickerHarness(element)
  return {
    element,
    get message() { return picker.message },
    options: picker.options, ready: picker.ready, choose: picker.choose,
    async until(at) {
      await picker.ready()
      await pressSoon(() => picker.options().at(-1)!.element, 'a time of one’s own')
      await pressSoon(() => {
        const field = oneIn(element, 'input', 'the time') as HTMLInputElement
        field.value = written(at)
        return oneIn(element, '[part~="snooze"]', 'the button')
      }, 'the time')
    },
  }
}
