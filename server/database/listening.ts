import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

interface Ear {
  heard(payload: string): void
  recovered(): void
}

const FIRST_DELAY = 100
const LONGEST_DELAY = 5_000

/** One connection that listens for this process, and comes back when it is lost. */
export class Listening {
  readonly #connect: () => pg.Client
  readonly #failed: (error: Error) => void
  readonly #ears = new Map<string, Set<Ear>>()
  readonly #end = new AbortController()
  #client: Promise<pg.Client> | null = null

  constructor(connect: () => pg.Client, failed: (error: Error) => void) {
    this.#connect = connect
    this.#failed = failed
  }

  async add(channel: string, heard: Ear['heard'], recovered: Ear['recovered']): Promise<() => void> {
    const ear: Ear = { heard, recovered }
    const ears = this.#ears.get(channel) ?? new Set()
    this.#ears.set(channel, ears.add(ear))
    const client = await (this.#client ??= this.#open())
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    return () => { ears.delete(ear) }
  }

  async close(): Promise<void> {
    this.#end.abort()
    const client = await this.#client?.catch(() => null)
    await client?.end().catch(() => undefined)
  }

  async #open(): Promise<pg.Client> {
    const client = this.#connect()
    client.on('notification', ({ channel, payload = '' }) => {
      for (const ear of this.#ears.get(channel) ?? []) ear.heard(payload)
    })
    client.on('error', this.#failed)
    await client.connect()
    client.on('end', () => { void this.#comeBack() })
    for (const channel of this.#ears.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`)
    return client
  }

  async #comeBack(): Promise<void> {
    for (let delay = FIRST_DELAY; !this.#end.signal.aborted; delay = Math.min(LONGEST_DELAY, 2 * delay)) {
      await wait(delay * (0.5 + Math.random() / 2))
      try {
        if (this.#end.signal.aborted) return
        const opening = this.#open()
        await opening
        this.#client = opening
      } catch (error) {
        this.#failed(error as Error)
        continue
      }
      for (const ears of this.#ears.values()) for (const ear of ears) ear.recovered()
      return
    }
  }
}
