/** A server for tests in a browser: prints where it listens, and ends with whoever started it. */
import { startServer } from './running.js'

const running = await startServer({ INBOX_ORIGINS: process.env['INBOX_ORIGINS'] ?? '' })
console.log(running.address)

const end = (): void => {
  void running.stop().finally(() => { process.exit() })
}
process.stdin.resume()
process.stdin.on('end', end)
process.on('SIGTERM', end)
