/**
 * Mounts and unmounts leave nothing behind: no node, listener, timer, observer, connection, reader of a store. Each
 * element leaves the page many times, which shows a single thing that is kept; the heap tells of all of them together.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import { filesBelow } from '../../.config/files.mjs'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'
import type { OpenHandles } from './left-behind.js'
import { countHandles, mountAll, mountWithStorage, openHandles, prepare } from './left-behind.js'

const MOUNTS = 40
const AT_ONCE = 20
/** A template that is read late stays, and is no leak: that is a node a mount, or more. */
const ONCE = AT_ONCE - 1
/** Stores rest a second after their last reader went; a closed inbox stores what was typed. */
const PATIENCE = 6_000

const TAGS = filesBelow('src/define', /inbox-[\w-]+\.ts$/).map(file => /inbox-[\w-]+/.exec(file)![0])
  .filter(tag => tag !== 'inbox-provider')

interface State extends OpenHandles {
  readonly nodes: number
  readonly listeners: number
}

type Work = () => Promise<void>

void describe('mounts and unmounts', { timeout: 120_000 }, () => {
  let host: HostPage
  let devtools: CDPSession
  /** After each element was there once. */
  let clean: State

  before(async () => {
    assert.equal(missingBuild(), undefined)
    // Compiled code comes and goes as the engine likes; without it the heap is what the page keeps.
    host = await openHostPage({ width: 1000, height: 600, args: ['--js-flags=--jitless'] })
    await host.page.evaluateOnNewDocument(countHandles)
    await host.goto('empty.html')
    devtools = await host.page.createCDPSession()
    await devtools.send('HeapProfiler.enable')
    await host.page.evaluate(prepare, '/dist/bundle/inbox-elements.js', '/dist/testing/scenes.js')
    await mountEach(AT_ONCE)
    await mountAndStore()
    clean = await rested()
  })
  after(() => host.close())

  const mount = (tag: string, times = MOUNTS): Work => () => host.page.evaluate(mountAll, tag, times, AT_ONCE)
  const mountEach = async (times: number) => { for (const tag of TAGS) await mount(tag, times)() }
  const mountAndStore: Work = () => host.page.evaluate(mountWithStorage, AT_ONCE)

  const collect = async () => {
    // Twice: what one collection frees may hold what the next one does.
    for (let turn = 0; turn < 2; turn++) await devtools.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize: heap = 0, Nodes: nodes = 0, JSEventListeners: listeners = 0 } = await host.page.metrics()
    return { heap, nodes, listeners }
  }

  const state = async (): Promise<State> => {
    const { nodes, listeners } = await collect()
    return { nodes, listeners, ...await host.page.evaluate(openHandles) }
  }

  /** What is there once nothing more goes away. */
  const rested = async (): Promise<State> => {
    for (let last = await state(), since = Date.now(); ;) {
      await wait(100)
      const next = await state()
      if (JSON.stringify(next) !== JSON.stringify(last)) since = Date.now()
      else if (Date.now() - since > 1_500) return next
      last = next
    }
  }

  const moreIn = (now: State): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(now)
      .map(([what, count]: [string, number]) => [what, count - clean[what as keyof State]] as const)
      .map(([what, count]) => [what, what === 'nodes' && count <= ONCE ? 0 : count] as const)
      .filter(([, count]) => count > 0))

  /** What there is more of than before, and does not go away. */
  const leftBy = async (work: Work): Promise<Readonly<Record<string, number>>> => {
    await work()
    const end = Date.now() + PATIENCE
    for (;;) {
      const left = moreIn(await state())
      if (Object.keys(left).length === 0 || Date.now() > end) return left
      await wait(100)
    }
  }

  void it('of each element leave nothing behind, also on the heap', async () => {
    const before = await collect()
    const left = await leftBy(() => mountEach(MOUNTS))
    if (Object.keys(left).length > 0) {
      // By which of them?
      for (const tag of TAGS) assert.deepEqual(await leftBy(mount(tag)), {}, `<${tag}>`)
    }
    assert.deepEqual(left, {})
    const grown = (await collect()).heap / before.heap - 1
    assert.ok(grown < 0.01, `the heap grew by ${(grown * 100).toFixed(2)} %`)
  })

  void it('of the whole app with a back end that stores leave nothing behind', async () => {
    assert.deepEqual(await leftBy(mountAndStore), {})
  })

  void it('are seen by all they leave behind on purpose', async () => {
    assert.deepEqual(Object.keys(await leftBy(mount('leaves-much'))).sort(),
      ['channels', 'databases', 'listeners', 'nodes', 'observers', 'readers', 'timers'])
  })
})
