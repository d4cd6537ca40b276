interface Waiting<Wish, Result> {
  readonly wish: Wish
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/** One result for each wish, in their order. */
type Work<Wish, Result> = (wishes: readonly Wish[]) => Promise<readonly PromiseSettledResult<Result>[]>

/** Does together what is wished for while it is busy. Who comes alone waits for nobody. */
export class Together<Wish, Result> {
  readonly #most: number
  readonly #work: Work<Wish, Result>
  readonly #waiting: Waiting<Wish, Result>[] = []
  #isBusy = false

  /** `most`: how many wishes are done together. */
  constructor(most: number, work: Work<Wish, Result>) {
    this.#most = most
    this.#work = work
  }

  do(wish: Wish): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wish, resolve, reject })
      if (!this.#isBusy) void this.#goOn()
    })
  }

  async #goOn(): Promise<void> {
    this.#isBusy = true
    while (this.#waiting.length > 0) await this.#some(this.#waiting.splice(0, this.#most))
    this.#isBusy = false
  }

  async #some(some: readonly Waiting<Wish, Result>[]): Promise<void> {
    try {
      const results = await this.#work(some.map(one => one.wish))
      for (const [index, result] of results.entries()) {
        if (result.status === 'fulfilled') some[index]!.resolve(result.value)
        else some[index]!.reject(result.reason)
      }
    } catch (reason) {
      for (const one of some) one.reject(reason)
    }
  }
}
