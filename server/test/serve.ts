/** A server for tests in a process of its own: prints where it listens, and ends with whoever started it. */
import { startServer } from './running.js'

const { INBOX_ORIGINS = '', DATABASE_URL = '', INBOX_CHANNELS = '', INBOX_PUBLIC_URL = '' } = process.env
const running = await startServer({ INBOX_ORIGINS, DATABASE_URL, INBOX_CHANNELS, INBOX_PUBLIC_URL })
const end = (): void => {
  void running.stop().finally(() => { process.exit() })
}
process.stdin.resume()
process.stdin.on('end', end)
process.on('SIGTERM', end)
console.log(running.address)
