import type { Contact } from '../../model/contact.js'
import type { Inbox } from '../inbox.js'
import { isOptedOut } from '../opted-out.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export { isEmail } from '../../model/contact.js'

/** More than these are found better by another letter. */
const MOST = 20

export interface ContactsFound {
  readonly contacts: readonly Contact[]
  /** How many there are in all; null where nobody counted. */
  readonly total: number | null
}

/** Contacts that a search finds; without one, those I hold dear, then the first by name. */
export const contactSearch = memoize((inbox: Inbox, { search }: { readonly search: string }) => {
  const ids = createResource(async signal => {
    const find = (favorites: boolean) => inbox.load(
      { type: 'contacts', limit: MOST, ...search !== '' && { search }, ...favorites && { favorites } }, signal)
    const [dear, page] = await Promise.all([search === '' ? find(true) : undefined, find(false)])
    const all = [...dear?.items ?? [], ...page.items].map(one => one.id)
    return { ids: [...new Set(all)].slice(0, MOST), total: page.total }
  }, reload => inbox.onGap(reload))
  const state = combine(
    [ids, deriveAll(inbox.records, ['contact'], () => ({}))], (found): Resource<ContactsFound> =>
      found.status !== 'ready' ? found : {
        status: 'ready',
        value: {
          total: found.value.total,
          contacts: found.value.ids.map(id => inbox.records.get('contact', id)).filter(one => one !== undefined),
        },
      })
  return {
    state,
    /** Whether a number must not be texted, as its contact says, or the bare number. */
    isOptedOut: (address: string, contact: Contact | undefined): boolean =>
      isOptedOut({ address }, contact, (kind, id) => id ? inbox.records.get(kind, id) : undefined),
    retry() {
      inbox.retry()
      ids.reload()
    },
  }
})

export type ContactSearch = ReturnType<typeof contactSearch>
