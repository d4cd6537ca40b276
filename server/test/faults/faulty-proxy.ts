import { randomUUID } from 'node:crypto'
import { createServer, request as ask } from 'node:http'
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { BackendError } from '../../../src/backend/errors.js'
import { PROBLEM_TYPE, problemOf } from '../../../src/backend/http/wire/problem.js'
import { chanceOf } from '../../../test/faults/chance.js'
import type { Plan, StreamFault, WayFault, WireFault } from '../../../test/faults/wire-faults.js'
import { STREAM_FAULTS, WAY_FAULTS } from '../../../test/faults/wire-faults.js'

export interface FaultyProxy {
  readonly address: string
  /** How much goes wrong, 0 to 1. */
  rate: number
  /** Faults that really happened. */
  readonly counts: ReadonlyMap<WireFault, number>
  close(): Promise<void>
}

/** In milliseconds of the clock of whoever asks. */
const LONGEST_DELAY = 40_000
const LONGEST_LIFE = 20_000
const SHORTEST_TOKEN = 8_000
const LONGEST_TOKEN = 40_000
/** How long a stream is kept out whose place is forgotten meanwhile. */
const LONGEST_ABSENCE = 15_000

const isStream = (url: string): boolean => url.startsWith('/v1/events')

/** A line between a page and servers behind one address that does everything wrong, by seed. */
export const openProxy = async (
  { seed, rate, pace, plant }: Plan, servers: () => readonly string[],
): Promise<FaultyProxy> => {
  const chance = chanceOf(seed)
  const counts = new Map<WireFault, number>()
  const timers = new Set<NodeJS.Timeout>()

  const add = (fault: WireFault): void => { counts.set(fault, (counts.get(fault) ?? 0) + 1) }
  const after = (ms: number, work: () => void): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms / pace)
    timers.add(timer)
    return timer
  }
  const later = (ms: number): Promise<void> => new Promise(resolve => { after(ms, resolve) })

  const corsOf = ({ headers }: IncomingMessage): OutgoingHttpHeaders =>
    ({ 'access-control-allow-origin': headers.origin ?? '*', 'access-control-expose-headers': 'retry-after' })
  const refuse = (incoming: IncomingMessage, response: ServerResponse, error: BackendError): void => {
    const problem = problemOf(error)
    response.writeHead(problem.status, { ...corsOf(incoming), 'content-type': PROBLEM_TYPE })
    response.end(JSON.stringify(problem))
  }

  /** As servers with something wrong would take it. */
  const spoiled = (incoming: IncomingMessage, body: Buffer): Buffer => {
    if (plant !== 'forgets the ids of commands' || incoming.method !== 'POST' || incoming.url !== '/v1/commands') return body
    const command = JSON.parse(body.toString()) as object
    return Buffer.from(JSON.stringify({ ...command, id: randomUUID(), messageId: randomUUID() }))
  }
  const pathOf = (url: string, since?: string): string => {
    const path = new URL(url, 'http://proxy.invalid')
    if (isStream(url) && (plant === 'forgets where streams stood' || since !== undefined)) {
      path.searchParams.delete('since')
      if (since !== undefined) path.searchParams.set('since', since)
    }
    return `${path.pathname}${path.search}`
  }

  /** Passes a request on to one of the servers. Rejects when none is there. */
  const forward = (
    incoming: IncomingMessage, body: Buffer, path: string, sent: (outgoing: ClientRequest) => void,
  ): Promise<IncomingMessage> => new Promise((resolve, reject) => {
    const { host, port } = new URL(chance.pick(servers()))
    const { connection: _, 'transfer-encoding': __, ...headers } = incoming.headers
    const outgoing = ask({
      host: host.split(':')[0], port, path, method: incoming.method, agent: false,
      headers: { ...headers, host, ...body.length > 0 && { 'content-length': String(body.length) } },
    })
    outgoing.on('response', resolve)
    outgoing.on('error', reject)
    sent(outgoing)
  })
  const whole = (incoming: IncomingMessage, body: Buffer, path: string): Promise<IncomingMessage> =>
    forward(incoming, body, path, outgoing => { outgoing.end(body) })

  const answer = async (incoming: IncomingMessage, response: ServerResponse, fault?: WayFault): Promise<void> => {
    const url = incoming.url ?? '/'
    const cut = (): void => { response.destroy() }
    if (fault) add(fault)
    switch (fault) {
      case 'request lost': cut(); return
      case 'request delayed': await later(chance.below(LONGEST_DELAY)); break
      case '503 before it arrived': refuse(incoming, response, new BackendError('unavailable', {})); return
      case '429 with Retry-After':
        refuse(incoming, response, new BackendError('rate-limited', { retryAfter: 1_000 + chance.below(20_000) }))
        return
      case 'token refused': refuse(incoming, response, new BackendError('unauthorized', {})); return
      default:
    }
    const body = spoiled(incoming, await buffer(incoming))
    if (fault === 'request cut on its way') {
      await forward(incoming, body, url, outgoing => {
        outgoing.write(body.subarray(0, body.length / 2), () => { outgoing.destroy(new Error('cut')) })
      }).catch(() => undefined)
      cut()
      return
    }
    const incomingAnswer = await whole(incoming, body, url)
    const { statusCode = 502, headers } = incomingAnswer
    const content = await buffer(incomingAnswer)
    switch (fault) {
      case 'answer lost': cut(); return
      case '503 after it arrived': refuse(incoming, response, new BackendError('unavailable', { retryAfter: 2_000 })); return
      case 'answer delayed': await later(chance.below(LONGEST_DELAY)); break
      case 'answer cut on its way':
        response.writeHead(statusCode, headers)
        response.write(content.subarray(0, content.length / 2), cut)
        return
      default:
    }
    response.writeHead(statusCode, headers)
    response.end(content)
  }

  /** What a stream says in the beginning, in the time of whoever asks; its token ends soon. */
  const begun = (text: string, lasts: number): string => text
    .replace(/"heartbeat":(\d+)/, (_, ms: string) => `"heartbeat":${Number(ms) * pace}`)
    .replace(/"expiresIn":\d+/, `"expiresIn":${lasts}`)

  const pass = async (incoming: IncomingMessage, response: ServerResponse, fault?: StreamFault): Promise<void> => {
    if (fault === 'stream refused') {
      add(fault)
      refuse(incoming, response, new BackendError('unavailable', {}))
      return
    }
    const url = incoming.url ?? '/'
    if (fault === 'place forgotten') {
      add(fault)
      await later(chance.below(LONGEST_ABSENCE))
    }
    const upstream = await whole(incoming, Buffer.alloc(0), pathOf(url, fault === 'place forgotten' ? 'elsewhere' : undefined))
    const { statusCode = 502, headers } = upstream
    response.writeHead(statusCode, headers)
    if (statusCode !== 200) {
      upstream.pipe(response)
      return
    }
    const lasts = SHORTEST_TOKEN + chance.below(LONGEST_TOKEN - SHORTEST_TOKEN)
    const own: NodeJS.Timeout[] = []
    let isDue = false
    let isSilent = false
    let first = ''
    const end = (): void => { response.destroy() }
    if (fault === 'stream cut' || fault === 'stream silent' || fault === 'stream cut in an event') {
      own.push(after(chance.below(LONGEST_LIFE), () => {
        if (fault === 'stream cut in an event') {
          isDue = true
          return
        }
        add(fault)
        if (fault === 'stream silent') isSilent = true
        else end()
      }))
    }
    own.push(after(lasts, () => {
      if (isSilent) return
      add('token ended under a stream')
      response.end('event: ended\ndata: {"reason":"token-expired"}\n\n')
    }))
    response.on('close', () => {
      for (const timer of own) {
        clearTimeout(timer)
        timers.delete(timer)
      }
      upstream.destroy()
    })
    upstream.on('error', end)
    upstream.on('end', () => { if (!isSilent) response.end() })
    upstream.setEncoding('utf8').on('data', (text: string) => {
      if (isSilent) return
      if (first !== 'said') {
        first += text
        if (!first.includes('\n\n')) return
        response.write(begun(first, lasts))
        first = 'said'
      } else if (isDue && text.length > 2) {
        add('stream cut in an event')
        response.write(text.slice(0, text.length / 2), end)
        isSilent = true
      } else {
        response.write(text)
      }
    })
  }

  const proxy: FaultyProxy = {
    address: '', rate, counts,
    async close() {
      for (const timer of timers) clearTimeout(timer)
      server.closeAllConnections()
      await new Promise(resolve => { server.close(resolve) })
    },
  }
  const server = createServer((incoming, response) => {
    const url = incoming.url ?? '/'
    const isOpening = isStream(url) && incoming.method === 'GET'
    // Streams are few: twice as much goes wrong with them.
    const goesWrong = incoming.method !== 'OPTIONS' && chance.is(isOpening ? 2 * proxy.rate : proxy.rate)
    response.on('error', () => undefined)
    incoming.on('error', () => undefined)
    const work = isOpening
      ? pass(incoming, response, goesWrong ? chance.pick(STREAM_FAULTS) : undefined)
      : answer(incoming, response, goesWrong ? chance.pick(WAY_FAULTS) : undefined)
    work.catch(() => {
      // No server was there, or it went away meanwhile: as a proxy says it.
      if (!response.headersSent && !response.destroyed) {
        add('server away')
        response.writeHead(502, corsOf(incoming)).end()
      } else {
        response.destroy()
      }
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  return Object.assign(proxy, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}
