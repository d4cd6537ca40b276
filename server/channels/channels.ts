import type { Change } from '../../src/backend/changes.js'
import type { Services } from '../http/services.js'
import type { Scope } from '../store/store.js'
import { Carrier } from './carrier.js'
import type { Driver } from './driver.js'
import { farEndOf } from './far-end.js'
import { Fetcher } from './fetcher.js'
import { enqueue, leavingAmong } from './queue.js'
import type { AllSettings } from './settings.js'
import { ALL_OTHERS } from './settings.js'

export interface ChannelsOptions extends Pick<Services, 'store' | 'hub' | 'addresses' | 'config' | 'now'> {
  readonly settings: AllSettings
  failed(error: unknown): void
  troubled(channelId: string, reason: string): void
}

/** How often what is due is looked for, in milliseconds. */
const LOOK_EVERY = 1_000

/** Every tenant's channels, and the drivers that carry them. */
export class Channels {
  readonly #options: ChannelsOptions
  readonly #carrier: Carrier
  readonly #fetcher: Fetcher
  readonly #drivers = new Map<string, Driver>()

  constructor(options: ChannelsOptions) {
    this.#options = options
    const driverOf = this.driverOf.bind(this)
    this.#carrier = new Carrier({ ...options, driverOf })
    this.#fetcher = new Fetcher({ ...options, driverOf })
  }

  start(): void {
    this.#carrier.start(LOOK_EVERY)
    this.#fetcher.start(LOOK_EVERY)
  }

  /** Hands nothing over any more. Resolves when what was begun is concluded, or `grace` milliseconds are over. */
  async stop(grace: number): Promise<void> {
    await Promise.all([this.#carrier.stop(grace), this.#fetcher.stop(grace)])
  }

  /** The driver of a channel; null where nothing carries it. */
  driverOf(tenant: string, channelId: string): Driver | null {
    const { settings, config: { publicUrl = '' } } = this.#options
    const key = JSON.stringify([tenant, channelId])
    const known = this.#drivers.get(key)
    if (known) return known
    const own = settings.get(tenant)
    const found = own?.get(channelId) ?? own?.get(ALL_OTHERS)
    if (!found) return null
    const address = `${publicUrl}/channels/${encodeURIComponent(tenant)}/${encodeURIComponent(channelId)}`
    const farEnd = farEndOf(this.#options, tenant, channelId, () => { this.#fetcher.wake() })
    const driver = found.kind.open(found.settings, { address, farEnd })
    this.#drivers.set(key, driver)
    return driver
  }

  /**
   * Queues what among some changes goes to a customer, in the transaction that stores them. Call `wake` once that is
   * committed. In the demo, tenants without settings have somebody who plays their carrier.
   */
  async queue(scope: Scope, changes: readonly Change[]): Promise<void> {
    const { settings, config, now } = this.#options
    if (config.demo && !settings.has(scope.tenant)) return
    for (const { message, conversation: { channelId } } of leavingAmong(changes)) {
      if (channelId !== null) await enqueue(scope, message, channelId, now())
    }
  }

  wake(): void {
    this.#carrier.wake()
  }
}
