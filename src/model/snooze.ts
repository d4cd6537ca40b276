/** Times to sleep until that need no calendar. */
export type SnoozeTime = 'later-today' | 'tomorrow' | 'next-week'

export interface SnoozeChoice {
  readonly id: SnoozeTime
  /** In milliseconds since the epoch. */
  readonly at: number
}

/** When a working day begins. */
const MORNING = 9
/** From this hour on there is no later today. */
const EVENING = 20
/** How far off "later today" is at least, in hours. */
const LATER = 2
const MONDAY = 1

const morningIn = (now: number, days: number): number => {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  return day.setHours(MORNING, 0, 0, 0)
}

/** What is offered at a moment, by the clock of where the agent is: at a full hour, in the order of time. */
export const snoozeChoices = (now: number): readonly SnoozeChoice[] => {
  const today = new Date(now)
  const later = new Date(now).setHours(today.getHours() + LATER + 1, 0, 0, 0)
  const toMonday = (MONDAY - today.getDay() + 7) % 7 || 7
  return [
    ...today.getHours() + LATER + 1 <= EVENING ? [{ id: 'later-today', at: later } as const] : [],
    { id: 'tomorrow', at: morningIn(now, 1) },
    // On a Sunday that is tomorrow.
    ...toMonday === 1 ? [] : [{ id: 'next-week', at: morningIn(now, toMonday) } as const],
  ]
}
