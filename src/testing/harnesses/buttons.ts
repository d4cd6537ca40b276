import { press } from './hand.js'
import type { Name } from './sight.js'
import { buttonsIn, nameOf, named } from './sight.js'
import { waitFor } from './wait.js'

/** Presses what `look` finds, once it can be pressed. */
export const pressSoon = async (look: () => HTMLElement, what: string): Promise<void> => {
  await waitFor(() => {
    press(look())
    return true
  }, what)
}

/** Presses a button or a link of an element by its name. */
export const pressButton = (element: Element, name: Name): Promise<void> =>
  pressSoon(() => named(buttonsIn(element), name, nameOf), 'the button')
