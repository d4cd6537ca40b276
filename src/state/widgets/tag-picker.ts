import { fold } from '../../lib/fold.js'
import type { Tag, TagColor } from '../../model/tag.js'
import { TAG_COLORS, TAG_NAME_LENGTH } from '../../model/tag.js'
import type { ActionId } from '../actions.js'
import { conversationResource } from '../conversation-resource.js'
import { canManageTags } from '../hidden-tags.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoizeMany } from './memoize-many.js'
import { memoize } from './memoize.js'

export { TAG_COLORS, TAG_NAME_LENGTH }

/** A tag, and whether a conversation has it; of several, all. */
export interface TagOption {
  readonly tag: Tag
  readonly isOn: boolean
  /** How many have it, of several conversations. */
  readonly count: number
}

const nameOf = ({ tag }: { readonly tag: Tag }): string => fold(tag.name).trim()

/** The tags whose name holds what is typed, those that begin with it first. */
export const matchTags = <T extends { readonly tag: Tag }>(options: readonly T[], query: string): readonly T[] => {
  const wanted = fold(query).trim()
  if (wanted === '') return options
  const starts = (option: T) => nameOf(option).startsWith(wanted)
  const found = options.filter(option => nameOf(option).includes(wanted))
  return [...found.filter(starts), ...found.filter(option => !starts(option))]
}

/** The tag that what is typed would be, as names are compared. */
export const sameTag = <T extends { readonly tag: Tag }>(options: readonly T[], query: string): T | undefined =>
  options.find(option => nameOf(option) === fold(query).trim())

/** The color least used so far: new tags tell themselves apart without anybody choosing. */
export const freshColor = (options: readonly { readonly tag: Tag }[]): TagColor => {
  const uses = (color: TagColor) => options.filter(option => option.tag.color === color).length
  // Gray says nothing: it comes last.
  const [, ...colors] = TAG_COLORS
  return colors.reduce((best, color) => uses(color) < uses(best) ? color : best)
}

const createPicker = (inbox: Inbox, ids: readonly string[]) => {
  const conversationId = ids[0] ?? ''
  const resource = conversationResource(inbox, { conversationId })
  const loaded = createResource(
    async signal => (await inbox.load({ type: 'tags' }, signal)).items.length,
    reload => inbox.onGap(reload))
  const counts = derive(inbox.records, follow => {
    // Several are as they stand when one looks: to follow thousands costs more than it tells.
    const look = ids.length > 1 ? inbox.records.get : follow
    const found = new Map<string, number>()
    for (const tagId of ids.flatMap(id => look('conversation', id)?.tagIds ?? [])) {
      found.set(tagId, (found.get(tagId) ?? 0) + 1)
    }
    return { found }
  })
  const state = combine(
    [resource, loaded, counts, deriveAll(inbox.records, ['tag'], () => inbox.records.all('tag'))],
    (conversation, all, { found }, tags): Resource<readonly TagOption[]> => {
      const failed = [conversation, all].find(one => one.status === 'failed')
      if (failed) return failed
      if (all.status !== 'ready') return { status: 'loading' }
      const options = tags
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(tag => ({ tag, count: found.get(tag.id) ?? 0 }))
        .map(option => ({ ...option, isOn: option.count === ids.length }))
      return { status: 'ready', value: options }
    })

  return {
    state,
    capability: (id: Extract<ActionId, 'tag' | 'create-tag'>) => inbox.actions.capability(id, conversationId),
    /** Whether anything can be done with the tags themselves. */
    canManage: () => canManageTags(inbox),
    retry() {
      resource.reload()
      loaded.reload()
    },
  }
}

/** Every tag there is, and which of them one conversation has. */
export const tagPicker = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) =>
  createPicker(inbox, [conversationId]))

/** Every tag there is, and how many of several conversations have it. */
export const tagPickerForMany = memoizeMany(createPicker)

export type TagPicker = ReturnType<typeof tagPicker>
