import type { Capability } from '../../backend/capabilities.js'
import { snoozeChoices } from '../../model/snooze.js'
import type { SnoozeChoice } from '../../model/snooze.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export type { SnoozeChoice, SnoozeTime } from '../../model/snooze.js'

/** Until when a conversation may sleep. */
export const snoozePicker = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => ({
  choices: (): readonly SnoozeChoice[] => snoozeChoices(inbox.clock.now()),
  now: () => inbox.clock.now(),
  after: inbox.clock.after,
  capability: combine(
    [inbox.session, derive(inbox.records, follow => follow('conversation', conversationId))],
    (): Capability => inbox.actions.capability('snooze', conversationId)),
}))

export type SnoozePicker = ReturnType<typeof snoozePicker>
