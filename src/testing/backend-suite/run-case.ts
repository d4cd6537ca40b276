import type { Session } from '../../backend/backend.js'
import { capabilityOf } from '../../backend/capabilities.js'
import type { ChannelSimulator } from '../../backend/rules/simulator.js'
import { Actor } from './actor.js'
import type { BackendCase, CaseContext, Requirement, SuiteHost, SuiteWorld } from './case.js'
import { present } from './check.js'
import { AGENTS, AGENT_NAMES, suiteSeed } from './seed.js'

const meets = (requirement: Requirement, { guarantees, capabilities }: Session, world: SuiteWorld): boolean => {
  switch (requirement) {
    case 'duplicates': return guarantees.duplicates !== 'none'
    case 'echo': return guarantees.echo
    case 'replay': return guarantees.catchUp === 'cursor'
    case 'simulator': return world.simulator !== undefined
    default: return capabilityOf(capabilities, requirement).state === 'available'
  }
}

/** Runs one case in a world of its own. `skipped`: the back end does not claim what the case is about. */
export const runCase = async (one: BackendCase, host: SuiteHost): Promise<'passed' | 'skipped'> => {
  const seed = suiteSeed()
  const world = await host.create(seed, AGENT_NAMES.map(name => AGENTS[name]))
  const actors = new Map<string, Promise<Actor>>()
  const as: CaseContext['as'] = name => {
    const id = AGENTS[name]
    const actor = actors.get(id) ?? Actor.connect(present(world.backends[id], `a back end for ${id}`))
    actors.set(id, actor)
    return actor
  }
  try {
    if (one.requires.length > 0) {
      const { session } = await as('iris')
      if (!one.requires.every(requirement => meets(requirement, session, world))) return 'skipped'
    }
    await one.run({ seed, as, simulator: world.simulator as ChannelSimulator })
    return 'passed'
  } finally {
    await Promise.allSettled([...actors.values()].map(async actor => (await actor).close()))
    await world.close()
  }
}
