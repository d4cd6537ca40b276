import { localMinute } from '../../elements/conversations/local-minute.js'
import { pressSoon } from './buttons.js'
import type { PickerHarness } from './picker.js'
import { pickerHarness } from './picker.js'
import { oneIn } from './sight.js'

/** What a person sees of an `inbox-snooze-picker`, and does with it. */
export interface SnoozePickerHarness extends Omit<PickerHarness, 'search'> {
  /** Snoozes until a moment of one's own, in milliseconds since the epoch, to the minute. */
  until(at: number): Promise<void>
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
        field.value = localMinute(at)
        return oneIn(element, '[part~="snooze"]', 'the button')
      }, 'the time')
    },
  }
}
