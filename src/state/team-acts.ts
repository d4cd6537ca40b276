import type { Command } from '../backend/commands.js'
import { BackendError, toBackendError } from '../backend/errors.js'
import { createId } from '../lib/ids.js'
import type { FileRules } from '../model/file-rules.js'
import type { InboxSettings } from '../model/inbox.js'
import { settingsOf } from '../model/inbox.js'
import type { Inbox } from './inbox.js'

/** What managers do to an inbox: seldom, so that it comes when it is needed. */
interface Members {
  readonly inboxId: string
  readonly agentIds: readonly string[]
}

interface Setting {
  readonly inboxId: string
  readonly changes: Partial<InboxSettings>
  readonly expected?: Partial<InboxSettings> | undefined
}

interface Rules {
  readonly channelId: string
  readonly files: FileRules | null
  readonly expected?: FileRules | null | undefined
}

/** What is named in `changes`, as the manager sees it now. */
const seenNow = (inbox: Inbox, { inboxId, changes }: Setting): Partial<InboxSettings> => {
  const shared = inbox.records.get('inbox', inboxId)
  if (!shared) throw new BackendError('not-found', { kind: 'inbox', id: inboxId })
  return Object.fromEntries(Object.entries(settingsOf(shared)).filter(([name]) => name in changes))
}

const update = (inbox: Inbox, inboxId: string, what: Partial<Command<'update-inbox'>>) => inbox.outbox.execute({
  changes: {}, expected: {}, addMemberIds: [], removeMemberIds: [], ...what,
  id: createId(), type: 'update-inbox', inboxId,
})

export const updateInbox = (inbox: Inbox, setting: Setting) => update(inbox, setting.inboxId, {
  changes: setting.changes, expected: setting.expected ?? seenNow(inbox, setting),
})

export const addMembers = (inbox: Inbox, { inboxId, agentIds }: Members) =>
  update(inbox, inboxId, { addMemberIds: agentIds })

export const removeMembers = async (inbox: Inbox, members: Members) => {
  const { inboxId, agentIds } = members
  const before = new Map(inbox.records.all('conversation').flatMap(({ id, assigneeId }) =>
    assigneeId !== null && agentIds.includes(assigneeId) ? [[id, assigneeId]] : []))
  const receipt = await update(inbox, inboxId, { removeMemberIds: agentIds })
  const comeBack = async () => {
    await addMembers(inbox, members)
    for (const { kind, id: conversationId } of receipt.changes) {
      const assigneeId = kind === 'conversation' ? before.get(conversationId) : undefined
      if (assigneeId === undefined) continue
      const again = { type: 'assign', conversationId, assigneeId, expectedAssigneeId: null } as const
      await inbox.outbox.execute({ id: createId(), ...again })
    }
  }
  const undo = () => {
    comeBack().catch((reason: unknown) => {
      const error = toBackendError(reason)
      inbox.notices.add({ type: 'refused', action: 'add-members', error, conversationId: null })
    })
  }
  inbox.notices.add({ type: 'done', action: 'remove-members', conversationId: null, undo })
  return receipt
}

export const updateChannel = (inbox: Inbox, { channelId, files, expected }: Rules) => inbox.outbox.execute({
  id: createId(), type: 'update-channel', channelId, files,
  expected: expected === undefined ? inbox.records.get('channel', channelId)?.rules?.files ?? null : expected,
})
