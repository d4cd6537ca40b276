/**
 * For `test/faults`: servers behind a line that goes wrong, in a process of their own. Prints where it is told what to
 * do, and ends with whoever started it.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { openBehind } from './behind.js'
import type { FaultyProxy } from './faulty-proxy.js'
import { openProxy } from './faulty-proxy.js'
import type { Plan, WireFault } from '../../../test/faults/wire-faults.js'

const behind = await openBehind()
/** A way without faults, to make a world by and to look what came of it. */
const straight = await openProxy({ seed: 0, rate: 0, pace: 1 }, () => behind.addresses())
let proxy: FaultyProxy | undefined
let own = new Map<WireFault, number>()
let restarting: Promise<void> | undefined

const add = (fault: WireFault, count = 1): void => { own.set(fault, (own.get(fault) ?? 0) + count) }

const ORDERS: Readonly<Record<string, (body: unknown) => unknown>> = {
  async '/open'(plan) {
    await proxy?.close()
    await restarting
    own = new Map()
    proxy = await openProxy(plan as Plan, () => behind.addresses())
    return { address: proxy.address, straight: straight.address, database: behind.database }
  },
  '/rate'(rate) {
    if (proxy) proxy.rate = rate as number
  },
  '/kill'() {
    if (restarting || !behind.kill) return
    add('server killed')
    restarting = behind.kill().finally(() => { restarting = undefined })
  },
  async '/drop'() {
    add('database connections dropped', await behind.drop())
  },
  /** Until all of it stands again. */
  async '/calm'() {
    if (proxy) proxy.rate = 0
    await restarting
  },
  '/counts': () => Object.fromEntries([...proxy?.counts ?? [], ...own]),
}

const server = createServer((request, response) => {
  response.setHeader('access-control-allow-origin', '*')
  const order = ORDERS[request.url ?? '']
  if (!order) {
    response.writeHead(404).end()
    return
  }
  json(request).then(order).then(
    result => { response.end(JSON.stringify(result ?? null)) },
    (error: unknown) => { response.writeHead(500).end(String(error)) })
})
await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })

const end = (): void => {
  void behind.stop().finally(() => { process.exit() })
}
process.stdin.resume()
process.stdin.on('end', end)
process.on('SIGTERM', end)
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
