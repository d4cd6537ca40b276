import type { Backend } from '../../backend/backend.js'
import type { CapabilityName } from '../../backend/capabilities.js'
import type { Seed } from '../../backend/rules/seed.js'
import type { ChannelSimulator } from '../../backend/rules/simulator.js'
import type { Actor } from './actor.js'
import type { AgentName } from './seed.js'

/** One world of a back end under examination. */
export interface SuiteWorld {
  /** By agent: each as if in a browser of its own. */
  readonly backends: Readonly<Record<string, Backend>>
  /** The far end of its channels; without it, cases that play the customer are left out. */
  readonly simulator?: ChannelSimulator
  /** Releases everything. Called once, also after a failure. */
  close(): Promise<void>
}

export interface SuiteHost {
  /** A fresh world that holds the seed's records and nothing else. */
  create(seed: Seed, agentIds: readonly string[]): Promise<SuiteWorld>
}

/**
 * What a case asks of a back end. A capability must be available to the agents of the seed; `duplicates`: protection
 * is not `none`; `echo`: clients' ids are kept; `replay`: catch-up by cursor; `simulator`: the world has one.
 */
export type Requirement = CapabilityName | 'duplicates' | 'echo' | 'replay' | 'simulator'

export interface CaseContext {
  readonly seed: Seed
  /** That agent, connected. The same one on each call. */
  as(name: AgentName): Promise<Actor>
  /** Only for cases that require it. */
  readonly simulator: ChannelSimulator
}

export interface BackendCase {
  /** A sentence about a back end that keeps its promise. */
  readonly name: string
  readonly area: string
  readonly requires: readonly Requirement[]
  /** Rejects with a `ConformanceError`, or with what the back end threw out of turn. */
  run(context: CaseContext): Promise<void>
}

export type AreaCase = readonly [name: string, requires: readonly Requirement[], run: BackendCase['run']]

/** Names the area once for all its cases. */
export const area = (name: string, cases: readonly AreaCase[]): readonly BackendCase[] =>
  cases.map(([title, requires, run]) => ({ name: title, area: name, requires, run }))
