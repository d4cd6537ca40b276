import { expect } from '@open-wc/testing'
import type { Backend } from '../../../src/backend/backend.js'
import type { Change } from '../../../src/backend/changes.js'
import type { Command } from '../../../src/backend/commands.js'
import type { Page, Query } from '../../../src/backend/queries.js'
import type { ChannelSimulator } from '../../../src/backend/rules/simulator.js'
import type { BackendCase, SuiteHost } from '../../../src/testing/backend-suite/index.js'
import { ConformanceError, runCase, setPatience } from '../../../src/testing/backend-suite/index.js'
import { memoryHost } from './memory-host.js'

/** What is wrong with a back end. `all`: everyone's, unspoiled. */
export interface Fault {
  /** Names of cases that have to find it. */
  readonly red: readonly string[]
  spoil?(backend: Backend, all: Readonly<Record<string, Backend>>): Partial<Backend>
  spoilSimulator?(simulator: ChannelSimulator): Partial<ChannelSimulator>
}

/** All methods of an object with private fields, fit to be spread. */
const methodsOf = <T extends object>(target: T, names: readonly (keyof T)[]): T =>
  Object.fromEntries(names.map(name => {
    const value = target[name]
    return [name, typeof value === 'function' ? (value.bind(target) as T[keyof T]) : value]
  })) as T

const PORT = ['name', 'connect', 'load', 'execute', 'upload', 'subscribe', 'signal', 'close'] as const
const SIMULATOR = ['receive', 'report', 'typing', 'onOutbound', 'thread', 'carry'] as const

export const spoiledHost = ({ spoil, spoilSimulator }: Omit<Fault, 'red'>): SuiteHost => ({
  async create(seed, agentIds) {
    const world = await memoryHost.create(seed, agentIds)
    const backends = Object.fromEntries(Object.entries(world.backends).map(([id, backend]) =>
      [id, { ...methodsOf(backend, PORT), ...spoil?.(backend, world.backends) }]))
    const simulator = { ...methodsOf(world.simulator!, SIMULATOR), ...spoilSimulator?.(world.simulator!) }
    return { ...world, backends, simulator }
  },
})

/** Names of the cases that a back end fails. */
const redOf = async (cases: readonly BackendCase[], host: SuiteHost): Promise<readonly string[]> => {
  const red: string[] = []
  for (const one of cases) {
    try {
      await runCase(one, host)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      red.push(one.name)
      if (error instanceof ConformanceError) expect(error.message).to.contain(error.check)
    }
  }
  return red
}

/** Tests of cases: each planted fault turns those red that are about it. */
export const plant = (area: string, cases: readonly BackendCase[], faults: Readonly<Record<string, Fault>>): void => {
  describe(`cases about ${area}`, () => {
    let before = 0
    beforeEach(() => { before = setPatience(150) })
    afterEach(() => { setPatience(before) })

    it('have names of their own', () => {
      expect(new Set(cases.map(one => one.name)).size).to.equal(cases.length)
    })
    for (const [what, fault] of Object.entries(faults)) {
      it(`go red for a back end that ${what}`, async () => {
        expect(await redOf(cases, spoiledHost(fault))).to.include.members([...fault.red])
      })
    }
  })
}

/** A back end that executes something else than it was told. */
export const executing = (change: (command: Command) => Command) => (backend: Backend): Partial<Backend> =>
  ({ execute: (command, signal) => backend.execute(change(command), signal) })

/** A back end that answers one type of query otherwise. */
export const answering = (change: (page: Page, query: Query) => Page) => (backend: Backend): Partial<Backend> => ({
  load: async <Q extends Query>(query: Q, signal: AbortSignal) =>
    change(await backend.load(query, signal), query) as Page<Q>,
})

/** A back end whose stream says something else. */
export const streaming = (change: (batch: readonly Change[]) => readonly Change[]) =>
  (backend: Backend): Partial<Backend> => ({
    subscribe: (listener, since) => backend.subscribe({
      changes(batch, at) {
        const changed = change(batch)
        if (changed.length > 0) listener.changes(changed, at)
      },
      ephemeral: event => { listener.ephemeral(event) },
      gap: () => { listener.gap() },
      status: status => { listener.status(status) },
    }, since),
  })
