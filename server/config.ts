import * as v from 'valibot'

/** What an operator set wrong, by the name of the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const whole = (least: number, most: number) => v.pipe(
  v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number),
  v.minValue(least, `must be at least ${least}`), v.maxValue(most, `must be at most ${most}`))

const flag = v.pipe(v.picklist(['0', '1'], 'must be 0 or 1'), v.transform(text => text === '1'))

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const origins = v.pipe(
  v.string(),
  v.transform(text => text.split(',').map(one => one.trim()).filter(one => one !== '')),
  v.array(v.pipe(v.string(), v.check(isOrigin, 'must be origins such as https://crm.example, separated by commas'))))

const isPostgres = (text: string): boolean => URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol)

/** Providers sign the address they call: it has to be exactly the one they know. */
const isPublicUrl = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === '' && new URL(text).hash === ''

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const MINUTE = 60_000

/** Every variable, with what it is when it is not set. An empty one is not set. */
const VARIABLES = v.object({
  INBOX_HOST: v.optional(v.string(), '127.0.0.1'),
  INBOX_PORT: v.optional(whole(0, 65_535), '8787'),
  INBOX_SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters'))),
  INBOX_ORIGINS: v.optional(origins, ''),
  INBOX_DEMO: v.optional(flag, '0'),
  INBOX_WORLDS: v.optional(flag, '0'),
  INBOX_LOG: v.optional(v.picklist(LEVELS, `must be one of ${LEVELS.join(', ')}`), 'info'),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.check(isPostgres, 'must be an address such as postgres://user@host/database'))),
  INBOX_DATA: v.optional(v.string(), 'inbox-data'),
  INBOX_CONNECTIONS: v.optional(whole(1, 1_000), '10'),
  INBOX_HEARTBEAT_SECONDS: v.optional(whole(1, 300), '20'),
  INBOX_UPLOAD_MEGABYTES: v.optional(whole(1, 1_000), '25'),
  INBOX_FILE_HOURS: v.optional(whole(1, 24 * 30), '12'),
  INBOX_LOG_KEPT: v.optional(whole(100, 10_000_000), '20000'),
  INBOX_REQUESTS_PER_MINUTE: v.optional(whole(1, 10_000_000), '1200'),
  INBOX_RETENTION_MINUTES: v.optional(whole(0, 10_000), '60'),
  INBOX_METRICS_PORT: v.optional(whole(0, 65_535)),
  INBOX_PUBLIC_URL: v.optional(v.pipe(
    v.string(), v.check(isPublicUrl, 'must be an address such as https://inbox.example'),
    v.transform(text => text.replace(/\/+$/, '')))),
  INBOX_CHANNELS: v.optional(v.string()),
})

export interface Config {
  readonly host: string
  readonly port: number
  /** Signs tokens and the addresses of files. Absent only in the demo, which makes one. */
  readonly secret: string | undefined
  /** Pages of other origins that may ask. */
  readonly origins: readonly string[]
  /** Gives tokens to whoever asks, and plays carrier and customer. */
  readonly demo: boolean
  /** Lets anybody replace a tenant by a seed: for tests. */
  readonly worlds: boolean
  readonly logLevel: (typeof LEVELS)[number]
  /** Absent: PGlite, in `data`. */
  readonly databaseUrl: string | undefined
  /** `memory`: nowhere. */
  readonly data: string
  readonly connections: number
  /** Milliseconds. */
  readonly heartbeat: number
  /** Bytes. */
  readonly uploadLimit: number
  /** Milliseconds. */
  readonly filesLast: number
  /** Commits that can be replayed. */
  readonly logKept: number
  /** Of one agent, at one process. */
  readonly requestsPerMinute: number
  /** How often what is to be erased is looked for, in milliseconds; 0: not by this process. */
  readonly retentionEvery: number
  /** Where metrics are served. Absent: nowhere. */
  readonly metricsPort: number | undefined
  /** Where this server is reached from outside, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** The file that says which driver carries which channel. */
  readonly channels: string | undefined
}

const given = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))

/** Reads and checks the environment: throws a `ConfigError` that names everything wrong with it. */
export const configOf = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const result = v.safeParse(VARIABLES, given(environment))
  const problems = result.issues?.map(issue => `${v.getDotPath(issue)?.split('.')[0] ?? ''} ${issue.message}`) ?? []
  if (result.success && result.output.INBOX_SECRET === undefined && !result.output.INBOX_DEMO) {
    problems.push('INBOX_SECRET must be set: it signs the tokens of agents')
  }
  if (!result.success || problems.length > 0) throw new ConfigError(problems.join('\n'))
  const set = result.output
  return {
    host: set.INBOX_HOST,
    port: set.INBOX_PORT,
    secret: set.INBOX_SECRET,
    origins: set.INBOX_ORIGINS,
    demo: set.INBOX_DEMO,
    worlds: set.INBOX_WORLDS,
    logLevel: set.INBOX_LOG,
    databaseUrl: set.DATABASE_URL,
    data: set.INBOX_DATA,
    connections: set.INBOX_CONNECTIONS,
    heartbeat: set.INBOX_HEARTBEAT_SECONDS * 1_000,
    uploadLimit: set.INBOX_UPLOAD_MEGABYTES * 1024 * 1024,
    filesLast: set.INBOX_FILE_HOURS * 60 * MINUTE,
    logKept: set.INBOX_LOG_KEPT,
    requestsPerMinute: set.INBOX_REQUESTS_PER_MINUTE,
    retentionEvery: set.INBOX_RETENTION_MINUTES * MINUTE,
    metricsPort: set.INBOX_METRICS_PORT,
    publicUrl: set.INBOX_PUBLIC_URL,
    channels: set.INBOX_CHANNELS,
  }
}
