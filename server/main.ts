import { ConfigError, configOf } from './config.js'
import { start } from './start.js'

/** How long what was asked may take to be answered when the process is told to stop, in milliseconds. */
const GRACE = 10_000

try {
  const demo = process.argv.includes('--demo') && { INBOX_DEMO: '1' }
  const running = await start(configOf({ ...demo, ...process.env }))
  const stop = (): void => {
    // Whatever hangs must not keep the process from ending.
    setTimeout(() => process.exit(1), GRACE).unref()
    running.stop().then(() => process.exit(0), () => process.exit(1))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  console.log(running.hasPages ? `\n  Demo: ${running.address}/crm/\n` : running.address)
} catch (error) {
  // A stack would hide what to do.
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
