import { CONVERSATION_STATUSES } from '../../model/conversation.js'
import type { Tag } from '../../model/tag.js'
import type { ActionId } from '../actions.js'
import { hiddenTagIds, ownPreferences } from '../hidden-tags.js'
import type { Inbox } from '../inbox.js'
import { undoLast } from '../last-done.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export { freshColor, matchTags, sameTag, TAG_COLORS, TAG_NAME_LENGTH } from './tag-picker.js'

/** A tag, and whether my lists leave it out. */
export interface TagLine {
  readonly tag: Tag
  readonly isHidden: boolean
}

export type TagAct = Extract<ActionId, 'create-tag' | 'update-tag' | 'delete-tag' | 'merge-tags' | 'hide-tag'>

/** Every tag there is by name, and what may be done with them. */
export const tagManager = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const own = ownPreferences(inbox, {})
  const loaded = createResource(
    async signal => (await inbox.load({ type: 'tags' }, signal)).items.length, reload => inbox.onGap(reload))
  const hidden = derive(inbox.records, follow => ({ ids: hiddenTagIds(follow) }))
  const state = combine(
    [own, loaded, hidden, deriveAll(inbox.records, ['tag'], () => inbox.records.all('tag'))],
    (_, load, { ids }, tags): Resource<readonly TagLine[]> => load.status === 'ready'
      ? {
        status: 'ready',
        value: tags
          .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
          .map(tag => ({ tag, isHidden: ids.includes(tag.id) })),
      }
      : load)

  return {
    state,
    capability: (id: TagAct) => inbox.actions.capability(id),
    /** How many conversations that I see carry a tag; null where that cannot be known. */
    async countOf(tagId: string): Promise<number | null> {
      const { signal } = new AbortController()
      const pages = await Promise.all(CONVERSATION_STATUSES.map(status => inbox.load(
        { type: 'conversations', filter: { status, tagIds: [tagId] }, sort: 'newest', limit: 1 }, signal)))
        .catch(() => [])
      const totals = pages.map(page => page.total).filter(total => total !== null)
      return pages.length > 0 && totals.length === pages.length ? totals.reduce((sum, one) => sum + one, 0) : null
    },
    /** What was done last, taken back; undefined when nothing can be. */
    undo: () => undoLast(inbox),
    retry() {
      inbox.retry()
      loaded.reload()
    },
  }
})

export type TagManager = ReturnType<typeof tagManager>
