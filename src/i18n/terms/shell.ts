import type { StreamStatus } from '../../backend/changes.js'

/** Why drafts do not stay on the device. */
type DeviceFault = 'blocked' | 'full' | 'lost' | 'newer-version'
type ReadOnlyReason = Extract<StreamStatus, { state: 'read-only' }>['reason']

/** Navigation, notices, tags, the whole app. */
export interface ShellTerms {
  readonly inboxApp: string
  /** The pane that shows one conversation. */
  readonly conversationPane: string
  readonly resizeList: string
  readonly resizePanel: string
  readonly inboxes: string
  readonly allInboxes: string
  readonly channelsOf: (inbox: string) => string
  readonly showChannels: (inbox: string) => string
  readonly hideChannels: (inbox: string) => string
  readonly countsFailed: string
  readonly unreadConversations: (count: number) => string
  readonly switchInbox: string
  readonly switchAgent: string
  readonly views: string
  readonly viewOpen: string
  readonly viewClosed: string
  readonly noInboxesTitle: string
  readonly noInboxesHint: string
  readonly inboxesFailed: string

  readonly notices: string
  readonly connections: Readonly<Record<'connecting' | StreamStatus['state'], string>>
  readonly connectionHints: Readonly<Record<'connecting' | StreamStatus['state'], string>>
  readonly reconnectingIn: (duration: string) => string
  readonly reconnectNow: string
  readonly backOnline: string
  readonly readOnlyReasons: Readonly<Record<ReadOnlyReason, string>>
  readonly deviceFaults: Readonly<Record<DeviceFault, string>>
  readonly deviceFaultTitle: string
  readonly unsentMessages: (count: number) => string
  readonly noInboxTitle: string
  readonly noInboxHint: string
  readonly otherVersionTitle: string
  readonly otherVersionHint: string
  readonly connectFailed: string
  readonly connecting: string

  readonly tags: string
  readonly searchTags: string
  readonly createTag: (name: string) => string
  readonly noTagsTitle: string
  readonly noTagsHint: string
  readonly tagNameTaken: string
  readonly assignees: string
  readonly searchAgents: string
  readonly noAgents: string
}
