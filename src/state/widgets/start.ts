import type { Capability } from '../../backend/capabilities.js'
import { readPhone } from '../../lib/phone.js'
import type { Channel } from '../../model/channel.js'
import { isStartable } from '../../model/channel.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Inbox } from '../inbox.js'
import { isOptedOut } from '../opted-out.js'
import { deriveAll } from '../records/derive-all.js'
import { combine } from '../store.js'
import { textFocus } from '../text-focus.js'
import type { ContactPick } from './contact-picker.js'
import { memoize } from './memoize.js'

/** A channel that an agent could write from, and what keeps them from it. */
export interface Origin {
  readonly channel: Channel
  /** Undefined: a number of my own. */
  readonly inbox: SharedInbox | undefined
  /** `customers-first`: on such channels customers begin. */
  readonly obstacle: 'customers-first' | 'unregistered' | 'pending' | null
}

const obstacleOf = (channel: Channel): Origin['obstacle'] => {
  if (!isStartable(channel)) return 'customers-first'
  return channel.registration === 'unregistered' || channel.registration === 'pending' ? channel.registration : null
}

const byName = (a: Origin, b: Origin): number =>
  Number(a.obstacle !== null) - Number(b.obstacle !== null)
  || Number(a.inbox === undefined) - Number(b.inbox === undefined)
  || (a.inbox?.name ?? '').localeCompare(b.inbox?.name ?? '', undefined, { numeric: true })
  || a.channel.name.localeCompare(b.channel.name, undefined, { numeric: true })

/** Beginning a conversation with a customer. */
export const startWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const all = deriveAll(inbox.records, ['inbox', 'channel'], () => {
    const me = inbox.me()?.id ?? ''
    return inbox.records.all('channel').map((channel): Origin => ({
      channel,
      inbox: channel.inboxId === null ? undefined : inbox.records.get('inbox', channel.inboxId),
      obstacle: obstacleOf(channel),
    })).filter(({ channel, inbox: own }) => channel.ownerId === me || own?.memberIds.includes(me)).sort(byName)
  })
  return {
    /** Mine to write from first, those that cannot be written from last. */
    origins: combine([inbox.session, all], (_, origins) => origins),
    /** The one that fits where the agent is. */
    usual(): string | null {
      const { inboxId, channelId } = inbox.location.get()
      const open = all.get().filter(one => one.obstacle === null)
      const here = open.find(one => one.channel.id === channelId) ?? open.find(one => one.channel.inboxId === inboxId)
      // A number can be texted without knowing whose it is; behind a mail address nobody would be offered for it.
      return (here ?? open.find(one => one.channel.type !== 'email') ?? open[0])?.channel.id ?? null
    },
    /** How a contact is reached from a channel: by the first address that may be written to. */
    reach(contactId: string, channelId: string | null): ContactPick | undefined {
      const contact = inbox.records.get('contact', contactId)
      const origin = all.get().find(one => one.channel.id === channelId)
      if (!contact || !origin) return undefined
      const addresses = origin.channel.type === 'email'
        ? contact.emails.map(({ value }) => value)
        : contact.phones.flatMap(({ value }) => {
          const read = readPhone(value, origin.inbox?.defaultRegion)
          return 'number' in read ? [read.number] : []
        })
      const address = addresses.find(one => !isOptedOut(
        { address: one }, contact, (kind, id) => id ? inbox.records.get(kind, id) : undefined))
      return address === undefined ? undefined : { contactId, name: contact.name.trim() || address, address }
    },
    capability: (): Capability => inbox.actions.capability('start-conversation'),
    /** The agent goes on to write there. */
    write: (conversationId: string) => { textFocus(inbox, { conversationId }).want() },
  }
})

export type StartWidget = ReturnType<typeof startWidget>
