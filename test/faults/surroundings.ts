import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Clock } from '../../src/lib/clock.js'
import type { Chance } from './chance.js'
import type { Tally } from './fault-kinds.js'
import type { Accepted, Subscriber, TabBackend } from './tab-backend.js'

/** What stands around an agent's tabs: a clock, a back end and the line to it, which go wrong by seed. */
export interface Surroundings {
  readonly clock: Clock
  readonly backend: TabBackend
  readonly guarantees: Guarantees
  /** How long is waited at once for what goes on by itself, in milliseconds. */
  readonly patience: number
  /** Lets so much time pass. `settle`: until nothing is on its way but what waits for the clock. */
  pass(ms: number, settle: () => Promise<void>): Promise<void>
  /** From now on so much goes wrong, 0 to 1. */
  begin(rate: number): Promise<void>
  /** Something big goes wrong: with a tab's line, or behind it. */
  trouble(line: Subscriber): void
  /** Nothing goes wrong any more. */
  calm(lines: readonly Subscriber[]): Promise<void>
  /** Whether a command is known to have arrived. */
  has(commandId: string): boolean
  /** What arrived, in order; twice what arrived twice. */
  accepted(): Promise<readonly Accepted[]>
  /** What came in from customers meanwhile. */
  inbound(): number
  /** What these never heard of, though they were connected long enough. */
  missed(lines: readonly Subscriber[]): Promise<readonly string[]>
  close(): Promise<void>
}

export interface SurroundOptions {
  readonly seed: number
  readonly chance: Chance
  readonly tally: Tally
}

export type Surround = (options: SurroundOptions) => Promise<Surroundings>
