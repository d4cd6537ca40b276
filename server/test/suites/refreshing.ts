import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, afterEach, before, describe, it } from 'node:test'
import type { Backend } from '../../../src/backend/backend.js'
import { createHttpBackend } from '../../../src/backend/http/index.js'
import type { GetToken } from '../../../src/backend/http/index.js'
import { setPatience } from '../../../src/testing/backend-suite/index.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'
import type { ServerOf } from '../api.js'
import { tenantAt } from '../api.js'

/** How many streams, and how often their tokens are refreshed altogether. */
const STREAMS = 20
const REFRESHES = 50
/** How long tokens last here, to the next second, in milliseconds. */
const LASTS = 4_000

const { signal } = new AbortController()

export const refreshingSuite = (server: ServerOf): void => {
  void describe('tokens that end soon', () => {
    let patience = 0
    let backends: Backend[] = []
    before(() => { patience = setPatience(30_000) })
    afterEach(async () => {
      await Promise.all(backends.map(backend => backend.close()))
      backends = []
    })
    after(() => { setPatience(patience) })

    const tenant = async () => {
      const made = await tenantAt(server())
      const sign = (): Promise<string> => made.services.tokens.sign(
        { tenantId: made.tenantId, agentId: 'agent-tova', expiresAt: Date.now() + LASTS })
      /** A stream of its own, shared with nobody. */
      const listen = (getToken: GetToken): Probe => {
        const backend = createHttpBackend({ baseUrl: made.address, getToken })
        const probe = new Probe()
        backend.subscribe(probe, made.cursor)
        backends.push(backend)
        return probe
      }
      return { ...made, sign, listen }
    }

    void it('are refreshed over and over while much happens, and nobody sees, misses or hears anything twice', async () => {
      const { as, sign, listen } = await tenant()
      let refreshes = 0
      const probes = Array.from({ length: STREAMS }, () => listen(({ refresh }) => {
        if (refresh) refreshes++
        return sign()
      }))
      await Promise.all(probes.map(probe => probe.stands()))
      const noel = as('agent-noel')
      backends.push(noel)
      const written: string[] = []
      while (refreshes < REFRESHES) {
        const messageId = randomUUID()
        await noel.execute({
          id: randomUUID(), type: 'send-message', conversationId: 'fresh', messageId, kind: 'note', text: 'x', attachmentIds: [],
        }, signal)
        written.push(messageId)
      }
      await Promise.all(probes.map(probe => probe.untilChange({ kind: 'message', id: written.at(-1)!, version: 1 })))
      for (const probe of probes) {
        assert.deepEqual(probe.statuses.map(({ state }) => state), ['connected'])
        assert.deepEqual(probe.of('message').map(one => one.id), written)
        assert.equal(probe.gaps, 0)
      }
    })

    void it('sign the agent out when they are over and there is no other, or none that is taken', async () => {
      const { sign, listen } = await tenant()
      const first = await sign()
      const probes = [
        listen(({ refresh }) => {
          if (refresh) throw new RangeError('nobody is signed in')
          return first
        }),
        listen(({ refresh }) => refresh ? 'no.such.token' : first),
      ]
      for (const probe of probes) {
        await probe.until(() => probe.statuses.some(({ state }) => state === 'signed-out'), 'it is signed out')
        assert.deepEqual(probe.statuses.map(({ state }) => state), ['connected', 'signed-out'])
      }
    })
  })
}
