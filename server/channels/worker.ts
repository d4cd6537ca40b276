export interface WorkerOptions<Job> {
  /** Takes up to so many jobs that nobody else will take. */
  take(room: number): Promise<readonly Job[]>
  /** Does one. It rejects only where the database is away: the job comes up again. */
  work(job: Job, signal: AbortSignal): Promise<void>
  failed(error: unknown): void
  /** How many at once. */
  readonly parallel: number
}

/** Does what lies in a queue of the database, a few at a time, beside other processes that do the same. */
export class Worker<Job> {
  readonly #options: WorkerOptions<Job>
  readonly #inFlight = new Set<Promise<void>>()
  readonly #end = new AbortController()
  #look: ReturnType<typeof setInterval> | null = null
  #looking: Promise<void> | null = null
  #again = false

  constructor(options: WorkerOptions<Job>) {
    this.#options = options
  }

  /** `lookEvery`: milliseconds after which it looks for what is due by now, or was left behind by another process. */
  start(lookEvery: number): void {
    this.#look = setInterval(() => { this.wake() }, lookEvery)
    this.wake()
  }

  /** There is something to do. */
  wake(): void {
    if (this.#look === null) return
    this.#again = true
    this.#looking ??= this.#takeAll().finally(() => { this.#looking = null })
  }

  /** Takes nothing new. Resolves when what was begun is done; after `grace` milliseconds that is given up. */
  async stop(grace: number): Promise<void> {
    if (this.#look !== null) clearInterval(this.#look)
    this.#look = null
    this.#again = false
    const timer = setTimeout(() => { this.#end.abort() }, grace)
    await this.#looking
    await Promise.all(this.#inFlight)
    clearTimeout(timer)
  }

  async #takeAll(): Promise<void> {
    while (this.#again && this.#look !== null) {
      const room = this.#options.parallel - this.#inFlight.size
      if (room <= 0) return
      this.#again = false
      try {
        const jobs = await this.#options.take(room)
        for (const job of jobs) this.#begin(job)
        if (jobs.length === room) this.#again = true
      } catch (error) {
        this.#options.failed(error)
      }
    }
  }

  #begin(job: Job): void {
    const done = this.#options.work(job, this.#end.signal).catch(this.#options.failed).finally(() => {
      this.#inFlight.delete(done)
      // What waited behind it may be due now, and there is room.
      this.wake()
    })
    this.#inFlight.add(done)
  }
}
