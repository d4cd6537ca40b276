import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import type { Driver, DriverKind } from '../driver.js'

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000))

const settings = v.strictObject({
  sentAfter: v.optional(milliseconds, 500), deliveredAfter: v.optional(milliseconds, 900),
})

/** A carrier to play with: what it takes is `sent` after a moment, and `delivered` after another. It reaches nobody. */
export const simulatorKind: DriverKind<typeof settings> = {
  settings,
  needsPublicUrl: false,
  open: ({ sentAfter, deliveredAfter }, { farEnd }): Driver => ({
    isRepeatable: true,
    async send({ message: { id } }, signal) {
      await wait(sentAfter, undefined, { signal })
      const timer = setTimeout(() => {
        // Whoever stops meanwhile has a message that stays `sent`: it is a game.
        farEnd.report({ messageId: id, delivery: 'delivered' }).catch(() => undefined)
      }, deliveredAfter)
      timer.unref()
      return { outcome: 'taken', delivery: 'sent' }
    },
  }),
}
