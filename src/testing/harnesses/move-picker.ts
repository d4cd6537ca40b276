import { pressSoon } from './buttons.js'
import { type } from './hand.js'
import type { PickerHarness } from './picker.js'
import { pickerHarness } from './picker.js'
import type { Name } from './sight.js'
import { firstIn, oneIn } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-move-picker`, and does with it. */
export interface MovePickerHarness extends PickerHarness {
  /** Moves to an inbox, with a reason where one is asked for. */
  moveTo(name: Name, reason?: string): Promise<void>
}

/** Looks at and drives an `inbox-move-picker`. */
export const movePickerHarness = (element: Element): MovePickerHarness => {
  const picker = pickerHarness(element)
  return {
    element,
    get message() { return picker.message },
    options: picker.options, ready: picker.ready, search: picker.search, choose: picker.choose,
    async moveTo(name, reason = '') {
      await picker.choose(name)
      if (reason === '') return
      const field = await waitFor(() => firstIn(element, 'textarea') as HTMLTextAreaElement | undefined, 'the reason')
      type(field, reason)
      await pressSoon(() => oneIn(element, '[part~="move"]', 'the button'), 'the button')
    },
  }
}
