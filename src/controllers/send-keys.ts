import { isComposing, isUndo } from '../lib/typing-keys.js'
import type { Arrival } from './arrival.js'

export interface SendKeysOptions {
  readonly arrival: Arrival
  /** Whether Enter alone sends. */
  readonly isEnterSending: () => boolean
  /** Whether there is nothing else to take back than what was sent last. */
  readonly canUndo: () => boolean
  /** What comes before: returns whether the key was for it. */
  readonly first: (event: KeyboardEvent) => boolean
  readonly onSend: () => void
  readonly onUndo: () => void
}

/** What keys do to a text as a whole: Enter sends it, Ctrl+Z or Command+Z takes back what was just sent. */
export const sendKeys = ({
  arrival, isEnterSending, canUndo, first, onSend, onUndo,
}: SendKeysOptions) => (event: KeyboardEvent): void => {
  if (isComposing(event)) return
  if (isUndo(event) && canUndo()) {
    event.preventDefault()
    onUndo()
  }
  if (first(event) || event.key !== 'Enter') return
  if (arrival.isPartOf(event)) {
    event.preventDefault()
    return
  }
  const isForced = event.ctrlKey || event.metaKey
  if (!isForced && (event.shiftKey || event.altKey || !isEnterSending())) return
  event.preventDefault()
  // A key held down must neither send twice nor wave a warning aside.
  if (!event.repeat) onSend()
}
