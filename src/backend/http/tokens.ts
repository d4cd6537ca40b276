import { BackendError, toBackendError } from '../errors.js'

/** Asked for a token: at first, and with `refresh` when the one before ends soon or is no longer taken. */
export type GetToken = (options: { readonly refresh: boolean }) => Promise<string> | string

/** The token that requests travel with. While a new one is asked for, all wait for it. */
export class Tokens {
  readonly #get: GetToken
  #current: Promise<string> | null = null

  constructor(get: GetToken) {
    this.#get = get
  }

  current(): Promise<string> {
    return this.#current ?? this.#ask(false)
  }

  /** Another one than `spent`. Who comes late gets the one that was asked for meanwhile. */
  async renewed(spent: string): Promise<string> {
    const held = this.#current ?? this.#ask(false)
    const now = await held
    if (now !== spent) return now
    return this.#current === held ? this.#ask(true) : this.current()
  }

  #ask(refresh: boolean): Promise<string> {
    const asked: Promise<string> = (async () => this.#get({ refresh }))().catch((reason: unknown) => {
      if (this.#current === asked) this.#current = null
      throw tokenError(reason)
    })
    this.#current = asked
    return asked
  }
}

/** Fetch tells a lost network by a TypeError; what else keeps a host from its token is that nobody is signed in. */
const tokenError = (cause: unknown): BackendError => {
  const known = toBackendError(cause)
  if (!known.is('unknown')) return known
  return cause instanceof TypeError
    ? new BackendError('offline', {}, { cause })
    : new BackendError('unauthorized', {}, { cause })
}
