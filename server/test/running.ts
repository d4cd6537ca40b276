import { configOf } from '../config.js'
import { start } from '../start.js'
import type { Running } from '../start.js'

/** A server for tests, on a free port of this machine alone. `more`: variables besides. */
export const startServer = (more: Readonly<Record<string, string>> = {}): Promise<Running> => start(configOf({
  INBOX_PORT: '0', INBOX_DATA: 'memory', INBOX_DEMO: '1', INBOX_WORLDS: '1', INBOX_LOG: 'error',
  INBOX_HEARTBEAT_SECONDS: '1', INBOX_UPLOAD_MEGABYTES: '2', INBOX_LOG_KEPT: '100', INBOX_REQUESTS_PER_MINUTE: '1000000', INBOX_METRICS_PORT: '0',
  INBOX_SECRET: 'a secret for tests, and for tests alone', ...more,
}))
