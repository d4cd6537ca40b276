import * as v from 'valibot'
import { ConfigError } from '../config.js'
import type { DriverKind } from './driver.js'
import { DRIVERS } from './drivers.js'

/** Stands for every channel of a tenant that has no settings of its own. */
export const ALL_OTHERS = '*'

/** A channel's driver, and what it is to know. */
export interface ChannelSettings {
  readonly kind: DriverKind
  readonly settings: unknown
}

/** By tenant and channel. */
export type AllSettings = ReadonlyMap<string, ReadonlyMap<string, ChannelSettings>>

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const objectOf = <const S extends v.GenericSchema>(value: S) =>
  v.pipe(v.unknown(), v.check(isObject, 'must be an object'), v.record(v.string(), value))

const file = objectOf(objectOf(v.looseObject({ driver: v.string('must name a driver') }, 'must be an object')))

const VARIABLE = /^\$([A-Z][A-Z0-9_]*)$/

type Environment = Readonly<Record<string, string | undefined>>

/** Secrets need not lie in the file: `$NAME` is the environment's. */
const filled = (value: unknown, environment: Environment, missing: (name: string) => void): unknown => {
  if (Array.isArray(value)) return value.map(one => filled(one, environment, missing))
  const [, name] = (typeof value === 'string' && VARIABLE.exec(value)) || []
  if (name === undefined) return value
  const found = environment[name]
  if (!found) missing(name)
  return found ?? ''
}

/** Not valibot's own words: they repeat the value. */
const messageOf = ({ message, expected }: v.BaseIssue<unknown>): string =>
  message.startsWith('must') ? message : `is wrong: expected ${expected ?? 'something else'}`

/**
 * Reads and checks what drives which channel. Throws a `ConfigError` that names all that is wrong, and repeats no
 * value: it may be a secret.
 */
export const settingsOf = (text: string, environment: Environment, publicUrl: string | undefined): AllSettings => {
  const problems: string[] = []
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ConfigError('INBOX_CHANNELS names a file that is no JSON')
  }
  const read = v.safeParse(file, json)
  if (!read.success) {
    throw new ConfigError(read.issues.map(issue =>
      `INBOX_CHANNELS: ${v.getDotPath(issue) ?? 'the file'} ${messageOf(issue)}`).join('\n'))
  }
  const tenants = new Map<string, Map<string, ChannelSettings>>()
  for (const [tenant, channels] of Object.entries(read.output)) {
    const own = new Map<string, ChannelSettings>()
    tenants.set(tenant, own)
    for (const [channelId, { driver, ...more }] of Object.entries(channels)) {
      const where = `INBOX_CHANNELS: ${tenant}, ${channelId}:`
      const kind = DRIVERS.get(driver)
      if (!kind) {
        problems.push(`${where} driver must be one of ${[...DRIVERS.keys()].join(', ')}`)
        continue
      }
      const given = Object.fromEntries(Object.entries(more).map(([key, value]) =>
        [key, filled(value, environment, name => { problems.push(`${where} ${name} is not set in the environment`) })]))
      const checked = v.safeParse(kind.settings, given)
      for (const issue of checked.issues ?? []) {
        problems.push(`${where} ${v.getDotPath(issue) ?? ''} ${messageOf(issue)}`)
      }
      if (kind.needsPublicUrl && publicUrl === undefined) {
        problems.push(`${where} INBOX_PUBLIC_URL must be set: ${driver} calls back`)
      }
      if (checked.success) own.set(channelId, { kind, settings: checked.output })
    }
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return tenants
}
