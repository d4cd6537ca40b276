import type { Capability } from '../../backend/capabilities.js'
import { snoozeChoices } from '../../model/snooze.js'
import type { SnoozeChoice } from '../../model/snooze.js'
import type { Inbox } from '../inbox.js'
import { memoize } from './memoize.js'

export type { SnoozeChoice, SnoozeTime } from '../../model/snooze.js'

/** Until when a conversation may sleep. */
export const snoozePicker = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => ({
  choices: (): readonly SnoozeChoice[] => snoozeChoices(inbox.clock.now()),
  now: () => inbox.clock.now(),
  after: inbox.clock.after,
  capability: (): Capability => inbox.actions.capability('snooze', conversationId),
}))

export type SnoozePicker = ReturnType<typeof snoozePicker>
