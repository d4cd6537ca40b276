import type { DeviceDecision, DeviceSubject } from './device.js'
import { createId } from '../lib/ids.js'

type Listener = (leads: boolean) => void

/** How long a lease is good for that nobody renews, and how often it is renewed, in milliseconds. */
const LEASE = 6_000
const RENEW = 2_000

interface Lease {
  readonly holder: string
  readonly until: number
}

const isLease = (value: unknown): value is Lease =>
  typeof value === 'object' && value !== null && typeof (value as Lease).holder === 'string'

/** Held as long as this tab lives: the browser passes it on when the tab goes, however it goes. */
const byLock = (name: string, locks: LockManager, listener: Listener): (() => void) => {
  const abort = new AbortController()
  let release: (() => void) | undefined
  locks.request(name, { signal: abort.signal }, () => new Promise<void>(resolve => {
    release = resolve
    // Given up just as it was given: nobody would ever let it go.
    if (abort.signal.aborted) resolve()
    else listener(true)
  })).catch(() => { /* given up while waiting */ })
  return () => {
    abort.abort()
    release?.()
  }
}

/** Where the page has no locks (an address without TLS): a row that its holder renews. */
const byLease = (
  change: (subject: DeviceSubject, decide: DeviceDecision) => Promise<boolean>, listener: Listener,
): (() => void) => {
  const holder = createId()
  let leads = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const renew = async () => {
    const now = Date.now()
    const isMine = await change({ table: 'settings', key: 'lead', known: undefined }, value => {
      const held = isLease(value) ? value : undefined
      // One that ends later than any could was given before the clock was set back.
      const stands = held && held.holder !== holder && held.until > now && held.until <= now + LEASE
      return stands ? null : [{ table: 'settings', key: 'lead', value: { holder, until: now + LEASE } satisfies Lease }]
    })
    if (ended) return
    if (isMine !== leads) listener(leads = isMine)
    timer = setTimeout(() => { void renew() }, RENEW)
  }

  void renew()
  return () => {
    ended = true
    clearTimeout(timer)
    if (!leads) return
    void change({ table: 'settings', key: 'lead', known: undefined }, value =>
      isLease(value) && value.holder === holder ? [{ table: 'settings', key: 'lead', remove: true }] : null)
  }
}

/** Makes this tab one of those that may lead. Returns the end of it. */
export const seekLead = (
  name: string, change: (subject: DeviceSubject, decide: DeviceDecision) => Promise<boolean>, listener: Listener,
): (() => void) => {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks
  return locks ? byLock(name, locks, listener) : byLease(change, listener)
}
