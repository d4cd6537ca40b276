import type { Receipt } from '../../src/backend/backend.js'
import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Change } from '../../src/backend/changes.js'
import type { Command } from '../../src/backend/commands.js'
import { BackendError } from '../../src/backend/errors.js'
import type { Clock } from '../../src/lib/clock.js'
import { aMessage } from '../model/records.js'
import { put } from '../state/records/sound.js'
import type { Chance } from './chance.js'
import type { Tally } from './fault-kinds.js'
import { CALL_FAULTS } from './fault-kinds.js'
import type { Accepted, Subscriber, TabBackend } from './tab-backend.js'

type Send = Command<'send-message'>

export interface FaultyBackend extends TabBackend {
  /** What it took, in order; twice what it took twice. */
  readonly accepted: readonly Accepted[]
  readonly has: (commandId: string) => boolean
  /** How often a call goes wrong, 0 to 1. */
  rate: number
  /** What a tab missed while its line was cut. */
  readonly catchUp: (subscriber: Subscriber) => void
}

export interface FaultyBackendOptions {
  readonly clock: Clock
  readonly chance: Chance
  readonly tally: Tally
  readonly guarantees: Guarantees
}

/** A try may be so long on its way, in milliseconds: a back end remembers for longer than it declares. */
export const LONGEST_WAY = 60_000

/** A back end that takes messages and forgets none, behind a line that does everything wrong. */
export const createFaultyBackend = ({ clock, chance, tally, guarantees }: FaultyBackendOptions): FaultyBackend => {
  const accepted: Accepted[] = []
  const first = new Map<string, { readonly at: number, readonly change: Change }>()
  const log: Change[] = []
  /** When it was last refused: a request that left before that fares no better. */
  const refusals = new Map<string, number>()
  const files = new Set<string>()
  const subscribers = new Set<Subscriber>()
  let held: Change | undefined

  const later = (ms: number): Promise<void> => new Promise(resolve => { clock.after(ms, resolve) })
  const offline = () => new BackendError('offline', {})

  const tell = (change: Change) => {
    for (const subscriber of subscribers) if (!subscriber.isCut) subscriber.receive([change])
  }
  /** Those of others first, where it was held back. */
  const tellInTurn = (change: Change) => {
    tell(change)
    const late = held
    held = undefined
    if (late) tell(late)
  }

  const isRemembered = (at: number): boolean => guarantees.duplicates === 'permanent'
    || guarantees.duplicates === 'window' && clock.now() - at < (guarantees.duplicateWindow ?? 0) + LONGEST_WAY

  const isKnown = ({ id }: Send): boolean => {
    const known = first.get(id)
    return known !== undefined && isRemembered(known.at)
  }
  const take = (command: Send): Change => {
    const known = first.get(command.id)
    if (known && isKnown(command)) return known.change
    const missing = command.attachmentIds.find(id => !files.has(id))
    if (missing !== undefined) throw new BackendError('invalid', { field: 'attachments', rule: 'unknown-reference' })
    const { id, conversationId, text, messageId } = command
    accepted.push({ id, conversationId, text })
    const change = put('message', aMessage({
      id: messageId, conversationId, text, seq: accepted.length, direction: 'out', authorId: 'me', delivery: 'sent',
    }))
    first.set(id, { at: clock.now(), change })
    log.push(change)
    return change
  }

  const execute = async (subscriber: Subscriber, command: Send): Promise<Receipt> => {
    const from = clock.now()
    const refused = () => new BackendError('opted-out', { address: '+14155550111' })
    const fault = subscriber.isCut
      ? chance.pick(['request lost', 'response lost'] as const)
      : chance.is(backend.rate) ? chance.pick(CALL_FAULTS) : undefined
    if (fault) tally.add(fault)
    switch (fault) {
      case 'request lost':
        await later(chance.below(10_000))
        throw offline()
      case '5xx before it arrived':
        throw new BackendError('unavailable', chance.is(0.5) ? { retryAfter: 3_000 } : {})
      case '429 with retryAfter':
        throw new BackendError('rate-limited', { retryAfter: 1_000 + chance.below(40_000) })
      case 'refused':
        // What it has taken it does not refuse.
        if (isKnown(command)) break
        refusals.set(command.id, from)
        throw refused()
      case 'delay':
        await later(1_000 + chance.below(40_000))
        break
      default:
    }
    if (from < (refusals.get(command.id) ?? -Infinity)) throw refused()
    const change = take(command)
    if (fault === 'event before response' || fault === 'event twice') tellInTurn(change)
    if (fault === 'event before response') await later(chance.below(8_000))
    if (fault === 'events reordered' && !held) held = change
    else clock.after(chance.below(3_000), () => { tellInTurn(change) })
    if (fault === 'response lost') {
      await later(chance.below(10_000))
      throw offline()
    }
    if (fault === '5xx after it arrived') throw new BackendError('unavailable', {})
    return { changes: [change] }
  }

  const backend: FaultyBackend = {
    accepted, rate: 0,
    has: id => first.has(id),
    catchUp: subscriber => { subscriber.receive(log) },
    connect(subscriber) {
      subscribers.add(subscriber)
      return {
        execute: command => execute(subscriber, command as Send),
        async upload(blob, { id, name, progress }) {
          progress?.(0.5)
          if (subscriber.isCut || chance.is(backend.rate / 3)) throw new BackendError('unavailable', {})
          files.add(id)
          return { id, name, type: blob.type, size: blob.size, url: null }
        },
        close() { subscribers.delete(subscriber) },
      }
    },
  }
  return backend
}
