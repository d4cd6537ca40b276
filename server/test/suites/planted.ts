import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { backendCases, runCase, setPatience } from '../../../src/testing/backend-suite/index.js'
import { httpHost } from '../../../test/backend/http/http-world.js'
import type { ServerOf } from '../api.js'

type Spoil = (request: Request) => Promise<Response> | Response

/** What is wrong with a server, and the cases that have to find it. */
const FAULTS: Readonly<Record<string, { readonly spoil: Spoil, readonly red: readonly string[] }>> = {
  'carries out a command as often as it comes': {
    red: ['a message sent twice with one id stands there once', 'so does one sent five times at once'],
    spoil: async request => {
      if (!request.url.endsWith('/v1/commands')) return fetch(request)
      const command = await request.json() as object
      const id = crypto.randomUUID()
      return fetch(new Request(request.url, {
        method: 'POST', headers: request.headers, signal: request.signal,
        body: JSON.stringify({ ...command, id, ...'messageId' in command && { messageId: crypto.randomUUID() } }),
      }))
    },
  },
  'forgets where the stream was': {
    red: ['from a batch\'s cursor on comes what is behind it, and nothing before', 'from the session\'s cursor on nothing is missed'],
    spoil: request => {
      const url = new URL(request.url)
      url.searchParams.delete('since')
      return fetch(new Request(url, request))
    },
  },
  'answers with fields of the wrong type': {
    red: ['tags', 'colleagues'],
    spoil: async request => {
      const response = await fetch(request)
      return response.headers.get('content-type')?.startsWith('application/json')
        ? new Response((await response.text()).replace(/"name":"[^"]*"/g, '"name":7'), { headers: response.headers })
        : response
    },
  },
}

export const plantedSuite = (server: ServerOf): void => {
  void describe('the examination over HTTP', () => {
    for (const [what, { spoil, red }] of Object.entries(FAULTS)) {
      void it(`goes red for a server that ${what}`, async () => {
        const before = setPatience(1_500)
        try {
          const spoiled: typeof fetch = async (input, init) => spoil(new Request(input, init))
          const host = httpHost(() => server().address, { fetch: spoiled })
          for (const name of red) {
            const one = backendCases.find(candidate => candidate.name === name)
            assert.ok(one, name)
            await assert.rejects(runCase(one, host), name)
          }
        } finally {
          setPatience(before)
        }
      })
    }
  })
}
