import type { Requirement, SuiteHost } from './backend-suite/index.js'
import { backendCases, runCase } from './backend-suite/index.js'
import type { HttpHostOptions } from './http-host.js'
import { httpHost, putOwnWorld } from './http-host.js'

/** What came of one case of the suite. */
export interface CheckResult {
  readonly area: string
  /** A sentence about a back end that keeps its promise. */
  readonly name: string
  /** `skipped`: the server does not claim what the case is about. */
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why it failed; null otherwise. */
  readonly reason: string | null
  /** Milliseconds. */
  readonly time: number
}

/** What a server declares in its session, and the checks that found it untrue. */
export interface BrokenPromise {
  readonly promise: 'duplicates' | 'echo' | 'catchUp'
  readonly checks: readonly string[]
}

/** What an examination found. */
export interface Certificate {
  readonly results: readonly CheckResult[]
  /** Declared guarantees that are not kept; empty where nothing was found. */
  readonly brokenPromises: readonly BrokenPromise[]
  /** Whether nothing failed, and something passed. */
  readonly passed: boolean
}

export interface CertifyOptions {
  /** Address of the server, without `/v1`. Each check replaces a tenant there: never where something is to be lost. */
  readonly baseUrl: string
  /** Whoever may replace a tenant at that server. Default: anybody. */
  readonly token?: string
  /** Only cases whose area or name contains this. Default: all. */
  readonly only?: string
  readonly fetch?: typeof fetch
  /** Called after each check. */
  readonly onResult?: (result: CheckResult) => void
}

const PROMISES: readonly (readonly [BrokenPromise['promise'], Requirement])[] =
  [['duplicates', 'duplicates'], ['echo', 'echo'], ['catchUp', 'replay']]

const reasonOf = (error: unknown): string => error instanceof Error ? error.message : String(error)

const check = async (one: (typeof backendCases)[number], host: SuiteHost): Promise<CheckResult> => {
  const { area, name } = one
  const from = Date.now()
  try {
    const outcome = await runCase(one, host)
    return { area, name, outcome, reason: null, time: Date.now() - from }
  } catch (error) {
    return { area, name, outcome: 'failed', reason: reasonOf(error), time: Date.now() - from }
  }
}

/**
 * Examines any server that follows the HTTP contract, check by check, with the suite that the kit's own back ends pass.
 * Rejects with an `Error` that names what is wrong where it cannot be examined at all: nobody answers, or tenants
 * cannot be replaced.
 */
export const certify = async ({ baseUrl, token, only = '', fetch, onResult }: CertifyOptions): Promise<Certificate> => {
  const options: HttpHostOptions = {
    ...fetch && { fetch }, world: { ...token !== undefined && { token }, ...fetch && { fetch } },
  }
  const address = baseUrl.replace(/\/+$/, '')
  await putOwnWorld(address, options.world)
  const host = httpHost(() => address, options)
  const cases = backendCases.filter(({ area, name }) => area.includes(only) || name.includes(only))
  const results: CheckResult[] = []
  for (const one of cases) {
    const result = await check(one, host)
    results.push(result)
    onResult?.(result)
  }
  const failed = new Set(results.filter(({ outcome }) => outcome === 'failed').map(({ area, name }) => `${area}: ${name}`))
  const brokenPromises = PROMISES.map(([promise, requirement]): BrokenPromise => ({
    promise,
    checks: cases
      .filter(({ area, name, requires }) => requires.includes(requirement) && failed.has(`${area}: ${name}`))
      .map(({ name }) => name),
  })).filter(({ checks }) => checks.length > 0)
  return { results, brokenPromises, passed: failed.size === 0 && results.some(({ outcome }) => outcome === 'passed') }
}
