import { createHash, randomUUID } from 'node:crypto'
import type { BackendError } from '../../src/backend/errors.js'
import { toBackendError } from '../../src/backend/errors.js'
import type { Report } from '../../src/backend/rules/deliver.js'
import { runInbound, runReport } from '../../src/backend/rules/run.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import type { Inbound } from '../../src/backend/rules/simulator.js'
import type { Message } from '../../src/model/message.js'
import type { Services } from '../http/services.js'
import { commit, readerFor } from '../store/carry-out.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'
import { awaitFile } from './fetching.js'
import { confirm } from './queue.js'

type FarServices = Pick<Services, 'store' | 'hub' | 'config' | 'now'>

/** A file that its provider still has to hand out. */
export interface AwaitedFile {
  readonly url: string
  readonly name: string
  /** As the provider says. */
  readonly type: string
}

/** A customer's message, as a provider tells it. */
export interface Incoming {
  /** The provider's own. The same one again is the same message. */
  readonly externalId: string
  readonly from: string
  readonly text: string
  readonly files: readonly AwaitedFile[]
}

/** Where a driver brings what its provider tells. */
export interface FarEnd {
  /** Stored for good when it resolves. Told again, it changes nothing. */
  receive(incoming: Incoming): Promise<void>
  /** Late, early or repeated reports are absorbed. That a provider tells of a message at all says that it has it. */
  report(report: Report): Promise<void>
}

const stored = async (scope: Scope, entries: readonly Entry[], kept: number) =>
  ({ entries, seq: await commit(scope, entries, kept) })

const takeIn = async (
  scope: Scope, inbound: Inbound, messageId: string, { config, now }: FarServices,
): Promise<Awaited<ReturnType<typeof stored>>> => {
  const joined = await new SqlReader(scope).conversationAt(inbound.channelId, inbound.from)
  const reader = await readerFor(scope, joined?.id ?? null)
  const ids = { messageId, conversationId: randomUUID() }
  return stored(scope, await runInbound(inbound, reader, ids, now()), config.logKept)
}

/** What a customer writes: stored, and told to everyone it concerns. */
export const takeInbound = async (services: FarServices, tenant: string, inbound: Inbound): Promise<Message> => {
  const messageId = randomUUID()
  const { entries, seq } = await services.store.write(tenant, scope => takeIn(scope, inbound, messageId, services))
  if (seq !== null) services.hub.published(tenant, seq)
  return entries.flatMap(({ write }) =>
    write.kind === 'message' && write.id === messageId && write.value ? write.value : [])[0]!
}

export const takeReport = async (
  { store, hub, config, now }: FarServices, tenant: string, report: Report,
): Promise<void> => {
  const { seq } = await store.write(tenant, async scope => {
    await confirm(scope, report.messageId)
    return stored(scope, await runReport(report, new SqlReader(scope), now()), config.logKept)
  })
  if (seq !== null) hub.published(tenant, seq)
}

/** Whether nobody told of it before. */
const isNew = async (scope: Scope, channelId: string, externalId: string, messageId: string): Promise<boolean> => {
  const rows = await scope.query(`
    insert into inbox.incoming (tenant, channel_id, external_id, message_id) values ($1, $2, $3, $4)
    on conflict do nothing returning message_id
  `, [scope.tenant, channelId, externalId, messageId])
  return rows.length > 0
}

/** The same for the same file, however often it is told. */
const fileId = (channelId: string, externalId: string, index: number): string =>
  createHash('sha256').update(JSON.stringify([channelId, externalId, index])).digest('base64url')

const isGone = (error: BackendError): boolean => error.is('not-found') && error.details.kind === 'message'

/** The far end of one channel. `told`: called when there is something to fetch. */
export const farEndOf = (services: FarServices, tenant: string, channelId: string, told: () => void): FarEnd => ({
  async receive({ externalId, from, text, files }) {
    const { store, hub, now } = services
    const messageId = randomUUID()
    const attachments = files.map(({ name, type }, index) =>
      ({ id: fileId(channelId, externalId, index), name, type, size: 0, url: null }))
    const seq = await store.write(tenant, async scope => {
      if (!await isNew(scope, channelId, externalId, messageId)) return null
      const { seq } = await takeIn(scope, { channelId, from, text, attachments }, messageId, services)
      for (const [index, { url }] of files.entries()) {
        await awaitFile(scope, { fileId: attachments[index]!.id, messageId, channelId, url }, now())
      }
      return seq
    })
    if (seq !== null) hub.published(tenant, seq)
    if (files.length > 0) told()
  },
  async report(report) {
    try {
      await takeReport(services, tenant, report)
    } catch (reason) {
      // Messages may have been erased since.
      if (!isGone(toBackendError(reason))) throw reason
    }
  },
})
