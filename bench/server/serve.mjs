// A server in a process of its own, which tells over IPC what it has used.
import { configOf } from '../../server/config.ts'
import { start } from '../../server/start.ts'

const running = await start(configOf(process.env))

const answers = {
  used() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  },
  memory() {
    globalThis.gc()
    const { rss, heapUsed, external } = process.memoryUsage()
    return { rss, heap: heapUsed + external }
  },
  async stop() {
    await running.stop()
    return null
  },
}
process.on('message', async ({ id, ask }) => {
  process.send({ id, answer: await answers[ask]() })
  if (ask === 'stop') process.disconnect()
})
process.send({ address: running.address })
