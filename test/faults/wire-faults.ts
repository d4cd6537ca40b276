/** What goes wrong on the way to a server and back. */
export const WAY_FAULTS = [
  'request lost', 'request cut on its way', 'answer lost', 'answer cut on its way', 'request delayed', 'answer delayed',
  '503 before it arrived', '503 after it arrived', '429 with Retry-After', 'token refused',
] as const
/** What goes wrong with a stream. */
export const STREAM_FAULTS = [
  'stream cut', 'stream cut in an event', 'stream silent', 'stream refused', 'place forgotten',
] as const
/** By itself, where no connection with a new one came in time. */
export const TOKEN_FAULTS = ['token ended under a stream'] as const
/** What goes wrong behind the address. */
export const SERVER_FAULTS = ['server killed', 'server away', 'database connections dropped'] as const

export type WayFault = (typeof WAY_FAULTS)[number]
export type StreamFault = (typeof STREAM_FAULTS)[number]
export type ServerFault = (typeof SERVER_FAULTS)[number]
export type WireFault = WayFault | StreamFault | (typeof TOKEN_FAULTS)[number] | ServerFault
export const WIRE_FAULTS: readonly WireFault[] = [...WAY_FAULTS, ...STREAM_FAULTS, ...TOKEN_FAULTS, ...SERVER_FAULTS]

/** Something wrong with a server, planted by hand. */
export type ServerPlant = 'forgets the ids of commands' | 'forgets where streams stood'

/** What a run asks for. */
export interface Plan {
  readonly seed: number
  /** How much goes wrong, 0 to 1. */
  readonly rate: number
  /** So many times faster goes the clock of whoever asks. */
  readonly pace: number
  readonly plant?: ServerPlant | undefined
}
