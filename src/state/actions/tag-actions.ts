import { boolean, nullable, object, optional, picklist, string } from 'valibot'
import { toBackendError } from '../../backend/errors.js'
import { createId } from '../../lib/ids.js'
import { PREFERENCES_ID } from '../../model/preferences.js'
import { TAG_COLORS } from '../../model/tag.js'
import { ownPreferences } from '../hidden-tags.js'
import { action } from './action.js'

const color = picklist(TAG_COLORS)

/** Of the tags that all agents use. */
export const tagActions = {
  /** Creates a tag, and puts it on a conversation where one is named. Resolves with the tag's id. */
  'create-tag': action({
    capability: 'create-tag',
    args: object({ conversationId: optional(nullable(string()), null), name: string(), color }),
    async run(inbox, { conversationId, name, color }) {
      const tagId = createId()
      await inbox.outbox.execute({ id: createId(), type: 'create-tag', tagId, name, color })
      if (conversationId === null) return tagId
      await inbox.outbox.execute({ id: createId(), type: 'set-tags', conversationId, add: [tagId], remove: [] })
      return tagId
    },
  }),
  /** Gives a tag another name or color, for all. */
  'update-tag': action({
    capability: 'manage-tags',
    args: object({ tagId: string(), name: optional(string()), color: optional(color) }),
    run: (inbox, { tagId, name, color }) => inbox.outbox.execute({
      id: createId(), type: 'update-tag', tagId, ...name !== undefined && { name }, ...color && { color },
    }),
  }),
  /** Takes a tag off every conversation, for all. For a moment it can be taken back. */
  'delete-tag': action({
    capability: 'manage-tags',
    args: object({ tagId: string() }),
    async run(inbox, { tagId }) {
      const tag = inbox.records.get('tag', tagId)
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'delete-tag', tagId })
      const undo = tag && (() => {
        // Conversations still name it: all of them have it again.
        const { name, color } = tag
        inbox.outbox.execute({ id: createId(), type: 'create-tag', tagId, name, color }).catch((reason: unknown) => {
          inbox.notices.add({ type: 'refused', action: 'create-tag', error: toBackendError(reason), conversationId: null })
        })
      })
      inbox.notices.add({ type: 'done', action: 'delete-tag', conversationId: null, undo: undo ?? null })
      return receipt
    },
  }),
  /** Leaves a tag out of the rows of my lists, or shows it there again. Nobody else notices. */
  'hide-tag': action({
    capability: 'preferences',
    args: object({ tagId: string(), hidden: boolean() }),
    async run(inbox, { tagId, hidden }) {
      const known = ownPreferences(inbox, {}).get()
      // The command says all of it: what is not known would be lost.
      if (!(known.status === 'ready' && known.value) && !inbox.records.get('preferences', PREFERENCES_ID)) {
        await inbox.load({ type: 'preferences' }, new AbortController().signal)
      }
      const set = async (isHidden: boolean) => {
        const others = (inbox.records.get('preferences', PREFERENCES_ID)?.hiddenTagIds ?? [])
          .filter(id => id !== tagId)
        const hiddenTagIds = isHidden ? [...others, tagId] : others
        await inbox.outbox.execute({ id: createId(), type: 'set-preferences', hiddenTagIds })
      }
      await set(hidden)
      void import('../deleted-tags.js').then(({ forgetDeletedTags }) => forgetDeletedTags(inbox), () => { /* next time */ })
      if (!hidden) return
      const undo = () => {
        set(false).catch((reason: unknown) => {
          inbox.notices.add({ type: 'refused', action: 'hide-tag', error: toBackendError(reason), conversationId: null })
        })
      }
      inbox.notices.add({ type: 'done', action: 'hide-tag', conversationId: null, undo })
    },
  }),
  /** Puts another tag in the place of one, on every conversation, for all; the one is gone. For good. */
  'merge-tags': action({
    capability: 'manage-tags',
    args: object({ tagId: string(), intoId: string() }),
    run: (inbox, { tagId, intoId }) =>
      inbox.outbox.execute({ id: createId(), type: 'merge-tags', tagId, intoId }),
  }),
}
