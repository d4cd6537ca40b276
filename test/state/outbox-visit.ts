import type { Receipt } from '../../src/backend/backend.js'
import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Command } from '../../src/backend/commands.js'
import { BackendError } from '../../src/backend/errors.js'
import type { DeviceStore } from '../../src/device/device.js'
import { createAside } from '../../src/state/aside.js'
import { createFiles } from '../../src/state/files.js'
import type { Attachment } from '../../src/model/attachment.js'
import type { Fact } from '../../src/state/observe.js'
import type { Outbox } from '../../src/state/outbox.js'
import type { ExecuteOptions } from '../../src/state/outbox.js'
import { createOutbox } from '../../src/state/outbox.js'
import type { Records } from '../../src/state/records/records.js'
import { createRecords } from '../../src/state/records/records.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { aConversation } from '../model/records.js'
import { put } from './records/sound.js'
import { calm } from './world.js'

export interface Call {
  readonly command: Command
  readonly accept: (receipt?: Receipt) => Promise<void>
  readonly refuse: (error: BackendError) => Promise<void>
}

export const send = (id: string, conversationId = 'c1'): Command => ({
  id, type: 'send-message', conversationId, messageId: `m-${id}`, kind: 'message', text: `Text ${id}`, attachmentIds: [],
})
export const close = (id: string, conversationId = 'c1'): Command => ({ id, type: 'close', conversationId })
export const offline = () => new BackendError('offline', {})
export const forbidden = () => new BackendError('forbidden', { reason: 'role' })

export const PERMANENT: Guarantees = { duplicates: 'permanent', echo: true, catchUp: 'cursor' }

export interface VisitOptions {
  readonly undoSend?: number
  readonly guarantees?: Partial<Guarantees>
  readonly isConnected?: () => boolean
  readonly onUnauthorized?: () => void
  readonly upload?: (id: string) => Promise<Attachment>
}

/** A visit to the page: an outbox over a device that outlives it, and a back end that answers when told to. */
export const visit = async (device: DeviceStore, clock = createFakeClock(), options: VisitOptions = {}) => {
  const calls: Call[] = []
  const facts: Fact[] = []
  const uploads: { readonly id: string, readonly name: string, readonly size: number }[] = []
  const records: Records = createRecords(() => { /* nobody listens */ })
  records.receive([put('conversation', aConversation()), put('conversation', aConversation({ id: 'c2' }))])
  const aside = createAside(fact => { facts.push(fact) })
  const files = createFiles()
  const outbox: Outbox = createOutbox({
    backend: {
      upload: (blob, { id, name, progress }) => {
        uploads.push({ id, name, size: blob.size })
        progress?.(0.5)
        return options.upload?.(id) ?? Promise.resolve({ id, name, type: '', size: blob.size, url: null })
      },
      execute: (command, signal) => new Promise<Receipt>((resolve, reject) => {
        signal.addEventListener('abort', () => { reject(signal.reason as Error) })
        calls.push({
          command,
          accept: async (receipt = { changes: [] }) => { resolve(receipt); await calm() },
          refuse: async error => { reject(error); await calm() },
        })
      }),
    },
    records, clock, observe: fact => { facts.push(fact) }, random: () => 0, undoSend: options.undoSend ?? 0,
    files, aside, isConnected: () => options.isConnected?.() ?? true,
    onUnauthorized: () => { options.onUnauthorized?.() },
  })
  await Promise.all([aside.attach(device), files.attach(device)])
  await outbox.attach(device, 'me', { ...PERMANENT, ...options.guarantees })
  await calm()
  const give = async (command: Command, more?: ExecuteOptions) => {
    const outcome = outbox.execute(command, more).then(() => 'accepted', (error: unknown) => (error as BackendError).code)
    await calm()
    return outcome
  }
  /** Gives it, and does not wait for what becomes of it. */
  const post = async (command: Command) => {
    void give(command)
    await calm()
  }
  const states = () => outbox.unsent.get().map(({ command, state }) => `${command.id} ${state}`)
  const sent = () => calls.map(call => call.command.id)
  return { outbox, records, aside, files, calls, uploads, facts, clock, give, post, states, sent }
}
