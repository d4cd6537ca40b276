import type { Contact } from '../../model/contact.js'
import type { Inbox } from '../inbox.js'
import { newestWith } from '../newest-with.js'
import { isOptedOut } from '../opted-out.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** A contact I hold dear, as the list of them shows it. */
export interface FavoriteRow {
  readonly contact: Contact
  /** None of its numbers may be texted. */
  readonly optedOut: boolean
}

const PAGE = 200

const byName = (a: FavoriteRow, b: FavoriteRow): number =>
  a.contact.name.localeCompare(b.contact.name, undefined, { numeric: true }) || a.contact.id.localeCompare(b.contact.id)

/** The contacts I hold dear, by name. */
export const favoritesWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const loaded = createResource(async signal => {
    let cursor: string | null = null
    do {
      const { next }: { readonly next: string | null } = await inbox.load({
        type: 'contacts', favorites: true, limit: PAGE, ...cursor !== null && { cursor },
      }, signal)
      cursor = next
    } while (cursor !== null)
    return true
  }, reload => {
    const stops = [inbox.onGap(reload), inbox.records.onChange(batch => {
      // Marked elsewhere, and nobody here has met them yet.
      if (batch.some(one => one.kind === 'favorite' && one.after && !inbox.records.get('contact', one.id))) reload()
    })]
    return () => { for (const stop of stops) stop() }
  })
  const rows = deriveAll(inbox.records, ['favorite', 'contact', 'opt-out'], () =>
    inbox.records.all('favorite').flatMap(({ id }): readonly FavoriteRow[] => {
      const contact = inbox.records.get('contact', id)
      if (!contact) return []
      const { phones } = contact
      const find: Parameters<typeof isOptedOut>[2] = (kind, of) => of ? inbox.records.get(kind, of) : undefined
      const isOut = ({ value }: { readonly value: string }) => isOptedOut({ address: value }, contact, find)
      return [{ contact, optedOut: phones.length > 0 && phones.every(isOut) }]
    }).sort(byName))

  return {
    state: combine([loaded, rows], (load, all): Resource<readonly FavoriteRow[]> =>
      load.status === 'ready' ? { status: 'ready', value: all } : load),
    /** With whom the open conversation is. */
    openId: combine([inbox.location, deriveAll(inbox.records, ['conversation'], () => ({}))], ({ conversationId }) =>
      conversationId === null ? null : inbox.records.get('conversation', conversationId)?.contactId ?? null),
    /** The conversation to go on with; undefined: one is to begin. */
    newestOf: (contactId: string): Promise<string | undefined> => newestWith(inbox, contactId),
    mayStart: (): boolean => inbox.actions.capability('start-conversation').state === 'available',
    retry() {
      inbox.retry()
      loaded.reload()
    },
  }
})

export type FavoritesWidget = ReturnType<typeof favoritesWidget>
