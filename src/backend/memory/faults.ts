import type { CommandType } from '../commands.js'
import type { BackendError } from '../errors.js'
import type { QueryType } from '../queries.js'

/** What can go wrong: any call of a member, or only those of one query or command. */
export type FaultPoint =
  | 'connect' | 'load' | 'execute' | 'upload' | `load:${QueryType}` | `execute:${CommandType}`

/**
 * Where on the way. `request`: before anything happened. `response`: after it happened, so that the caller does not
 * learn of it.
 */
export type FaultSide = 'request' | 'response'

interface Fault {
  readonly point: FaultPoint
  readonly side: FaultSide
  readonly error: BackendError
}

interface Hold {
  readonly point: FaultPoint
  readonly side: FaultSide
  readonly released: Promise<void>
}

/** The network of a memory world, for tests to spoil. */
export class Faults {
  readonly #faults: Fault[] = []
  readonly #holds = new Set<Hold>()

  /** The next such call is rejected with that error. Several for one point come one after the other. */
  failNext(point: FaultPoint, error: BackendError, side: FaultSide = 'request'): void {
    this.#faults.push({ point, error, side })
  }

  /** All such calls wait until the returned function is called. */
  hold(point: FaultPoint, side: FaultSide = 'request'): () => void {
    let release = (): void => undefined
    const released = new Promise<void>(resolve => { release = resolve })
    const hold: Hold = { point, side, released }
    this.#holds.add(hold)
    return () => {
      this.#holds.delete(hold)
      release()
    }
  }

  /** Lets a call of a backend by, or not. `points`: all names it goes by. */
  async pass(points: readonly FaultPoint[], side: FaultSide): Promise<void> {
    for (const hold of this.#holds) {
      if (hold.side === side && points.includes(hold.point)) await hold.released
    }
    const index = this.#faults.findIndex(fault => fault.side === side && points.includes(fault.point))
    const [fault] = index < 0 ? [] : this.#faults.splice(index, 1)
    if (fault) throw fault.error
  }
}
