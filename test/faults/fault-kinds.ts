import type { WireFault } from './wire-faults.js'

/** On the way to the back end and back. */
export const CALL_FAULTS = [
  'request lost', 'response lost', 'delay', 'event before response', 'event twice', 'events reordered',
  '5xx before it arrived', '5xx after it arrived', '429 with retryAfter', 'refused',
] as const
export const LINE_FAULTS = ['line cut', 'cut noticed late'] as const
export const STORAGE_FAULTS = ['quota exceeded', 'storage blocked', 'connection lost', 'versionchange'] as const
export const TAB_FAULTS = ['leader killed', 'reload', 'clock a day forward', 'clock a day back'] as const
/** A tab dies before it asks for this, or after it was done and before it hears of it. */
export const CRASH_POINTS = [
  'write before', 'write after', 'change before', 'change after', 'read before', 'read after', 'upload before',
  'upload after', 'execute before', 'execute after',
] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

export type FaultKind = (typeof CALL_FAULTS)[number] | (typeof LINE_FAULTS)[number] | WireFault
  | (typeof STORAGE_FAULTS)[number] | (typeof TAB_FAULTS)[number] | `crash: ${CrashPoint}`

/** On a device, whatever back end there is. */
export const DEVICE_FAULTS: readonly FaultKind[] = [
  ...STORAGE_FAULTS, ...TAB_FAULTS, ...CRASH_POINTS.map((point): FaultKind => `crash: ${point}`),
]
export const FAULT_KINDS: readonly FaultKind[] = [...CALL_FAULTS, ...LINE_FAULTS, ...DEVICE_FAULTS]

/** Faults that really happened, by kind. */
export interface Tally {
  readonly counts: ReadonlyMap<FaultKind, number>
  add(kind: FaultKind, count?: number): void
}

export const createTally = (kinds = FAULT_KINDS): Tally => {
  const counts = new Map<FaultKind, number>(kinds.map(kind => [kind, 0]))
  return { counts, add: (kind, count = 1) => { counts.set(kind, (counts.get(kind) ?? 0) + count) } }
}
