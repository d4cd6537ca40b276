import type { Guarantees } from '../../src/backend/capabilities.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { LINE_FAULTS } from './fault-kinds.js'
import { createFaultyBackend, LONGEST_WAY } from './faulty-backend.js'
import type { Surround } from './surroundings.js'
import type { Subscriber } from './tab-backend.js'

const GUARANTEES: readonly Guarantees[] = [
  { duplicates: 'permanent', echo: true, catchUp: 'cursor' },
  { duplicates: 'permanent', echo: true, catchUp: 'cursor' },
  { duplicates: 'window', duplicateWindow: 60_000, echo: true, catchUp: 'cursor' },
  { duplicates: 'none', echo: true, catchUp: 'cursor' },
]

/** A back end in the page, with a clock that is moved by hand. */
export const embedded: Surround = async ({ seed, chance, tally }) => {
  const clock = createFakeClock()
  const guarantees = GUARANTEES[seed % GUARANTEES.length]!
  const backend = createFaultyBackend({ clock, chance, tally, guarantees })
  const mend = (line: Subscriber): void => {
    line.isCut = false
    line.isConnected = true
    backend.catchUp(line)
    line.wake()
  }
  return {
    clock, backend, guarantees, patience: LONGEST_WAY + 5_000,
    async pass(ms, settle) {
      for (let part = 0; part < 4; part++) {
        clock.advance(ms / 4)
        await settle()
      }
    },
    async begin(rate) { backend.rate = rate },
    trouble(line) {
      if (line.isCut) return
      const kind = chance.pick(LINE_FAULTS)
      tally.add(kind)
      line.isCut = true
      if (kind === 'line cut') line.isConnected = false
      else clock.after(5_000 + chance.below(30_000), () => { line.isConnected = !line.isCut })
      clock.after(1_000 + chance.below(60_000), () => { mend(line) })
    },
    async calm(lines) {
      backend.rate = 0
      for (const line of lines) mend(line)
    },
    has: backend.has,
    accepted: async () => backend.accepted,
    inbound: () => 0,
    // What is cut off here is caught up with at once: `gaps.ts` looks whether everything loaded does so.
    missed: async () => [],
    close: async () => undefined,
  }
}
