import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, nameOf, named, seenText } from './sight.js'

/** A notice, as it is seen now. */
export interface SeenNotice {
  readonly element: HTMLElement
  readonly tone: 'info' | 'positive' | 'warning' | 'danger'
  readonly title: string
  readonly text: string
  /** What can be done about it. */
  readonly buttons: readonly string[]
}

/** What a person sees and hears of an `inbox-notices`, and does with it. */
export interface NoticesHarness {
  readonly element: Element
  /** What speech was told last without interrupting. */
  readonly status: string
  /** What interrupted speech last. */
  readonly alert: string
  notices(): readonly SeenNotice[]
  /** Presses a button of the notice with that title. */
  press(title: Name, button: Name): Promise<void>
}

const TONES = ['info', 'positive', 'warning', 'danger'] as const

const buttonsOf = (notice: HTMLElement) => [...notice.querySelectorAll<HTMLElement>('button')]

const read = (notice: HTMLElement): SeenNotice => ({
  element: notice,
  tone: TONES.find(tone => notice.part.contains(tone)) ?? 'info',
  title: seenText(notice.querySelector('.title') ?? undefined),
  text: seenText(notice.querySelector('.text') ?? undefined),
  buttons: buttonsOf(notice).map(nameOf),
})

/** Looks at and drives an `inbox-notices`. */
export const noticesHarness = (element: Element): NoticesHarness => {
  const notices = () => allIn(element, '[part~="notice"]').map(read)
  const told = (role: string) => allIn(element, `[role="${role}"]`).map(one => one.textContent.trim()).join(' ')
  return {
    element, notices,
    get status() { return told('status') },
    get alert() { return told('alert') },
    async press(title, button) {
      const notice = () => named(notices(), title, one => one.title).element
      await pressSoon(() => named(buttonsOf(notice()), button, nameOf), 'the notice')
    },
  }
}
