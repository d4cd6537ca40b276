import type { Conversation } from '../../model/conversation.js'
import type { CountsId } from '../../model/counts.js'
import { historyChannelId } from '../../model/counts.js'
import type { ConversationFilter } from '../../model/filter.js'
import type { Access } from './access.js'

/** Where a conversation counts for those who see it. */
export const countPlaces = ({ kind, inboxId, channelId }: Conversation): readonly CountsId[] => {
  const channel: readonly CountsId[] = channelId === null ? [] : [`channel:${channelId}`]
  switch (kind) {
    case 'shared': return ['shared', ...inboxId === null ? [] : [`inbox:${inboxId}`] as const, ...channel]
    case 'private': return ['private', ...channel]
    case 'direct':
    case 'team': return ['private']
    case 'legacy': return channelId === null ? [] : [`history:${channelId}`]
  }
}

/** Every place that has a count for an agent, empty ones too; besides them only history that there is. */
export const placesFor = ({ inboxes, channels }: Access): readonly CountsId[] => [
  'shared',
  'private',
  ...inboxes.map(({ id }) => `inbox:${id}` as const),
  ...channels.map(({ id }) => `channel:${id}` as const),
]

/** Whether it is the place of a number's history: it has a count only where there is some. */
export const isHistoryPlace = (id: string): boolean => historyChannelId(id) !== null

/** The place that counts as open just what a list holds; undefined where none does. */
export const placeOfList = ({ status, inboxId, ...others }: ConversationFilter): CountsId | undefined => {
  if (status !== 'open' || Object.values(others).some(value => value !== undefined)) return undefined
  return inboxId === undefined ? 'shared' : `inbox:${inboxId}`
}
