import { pressSoon } from './buttons.js'
import type { PickerHarness } from './picker.js'
import { pickerHarness } from './picker.js'
import { oneIn } from './sight.js'

/** What a person sees of an `inbox-tag-picker`, and does with it. */
export interface TagPickerHarness extends PickerHarness {
  /** Creates a tag of a name that no tag has yet. */
  create(name: string): Promise<void>
}

/** Looks at and drives an `inbox-tag-picker`. */
export const tagPickerHarness = (element: Element): TagPickerHarness => {
  const picker = pickerHarness(element)
  return {
    element,
    get message() { return picker.message },
    options: picker.options, ready: picker.ready, search: picker.search, choose: picker.choose,
    async create(name) {
      await picker.search(name)
      await pressSoon(() => oneIn(element, '[part~="create"]', 'the option'), `a way to create "${name}"`)
    },
  }
}
