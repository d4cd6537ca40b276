import { pressSoon } from './buttons.js'
import { HarnessError } from './harness-error.js'
import { empty, strike, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** Something that was found, as it is shown now. */
export interface SeenCommand {
  readonly element: HTMLElement
  readonly label: string
  /** Where it belongs. */
  readonly group: string
  /** The key that does the same; empty: none. */
  readonly key: string
  /** Why it cannot be done; empty: it can. */
  readonly reason: string
}

/** What a person sees of an `inbox-command-palette`, and does with it. */
export interface CommandPaletteHarness {
  readonly element: Element
  readonly isOpen: boolean
  /** That nothing was found; empty: something was. */
  readonly message: string
  commands(): readonly SeenCommand[]
  /** Waits until it is open and something is found. */
  ready(): Promise<void>
  /** Types into the field, in place of what stands there. */
  search(text: string): Promise<void>
  /** Does what is called so. */
  run(label: Name): Promise<void>
  close(): Promise<void>
}

const read = (option: HTMLElement): SeenCommand => ({
  element: option,
  label: seenText(option.querySelector('.label') ?? undefined),
  group: seenText(option.closest('[role="group"]')?.querySelector('.group-title') ?? undefined),
  key: seenText(option.querySelector('[part~="keys"]') ?? undefined),
  reason: seenText(option.querySelector('.detail') ?? undefined),
})

/** Looks at and drives an `inbox-command-palette`. */
export const commandPaletteHarness = (element: Element): CommandPaletteHarness => {
  const commands = () => allIn(element, '[part~="option"]').map(read)
  const isOpen = () => element.shadowRoot?.querySelector('dialog')?.open === true
  const field = () => oneIn(element, '[part~="search"] input', 'the field') as HTMLInputElement
  return {
    element, commands,
    get isOpen() { return isOpen() },
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => isOpen() && commands().length > 0, 'the palette')
    },
    async search(text) {
      const input = await waitFor(field, 'the field')
      empty(input)
      type(input, text)
    },
    run: label => pressSoon(() => {
      const { element: option, reason } = named(commands(), label, one => one.label)
      if (reason !== '') throw new HarnessError(`"${String(label)}" is off: ${reason}`)
      return option
    }, 'the command'),
    async close() {
      strike(await waitFor(field, 'the field'), 'Escape')
      await waitFor(() => !isOpen(), 'its end')
    },
  }
}
