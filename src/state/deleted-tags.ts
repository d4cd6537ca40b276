import { createId } from '../lib/ids.js'
import { PREFERENCES_ID } from '../model/preferences.js'
import type { Inbox } from './inbox.js'

/**
 * Takes tags that are gone for good out of those I do not want to see: nobody could show them again. Asks which there
 * are only where one of them is not known; a refusal is for the next time.
 */
export const forgetDeletedTags = async (inbox: Inbox): Promise<void> => {
  const hidden = () => inbox.records.get('preferences', PREFERENCES_ID)?.hiddenTagIds ?? []
  const isUnknown = (id: string) => inbox.records.get('tag', id) === undefined
  if (!hidden().some(isUnknown)) return
  try {
    const { items, next } = await inbox.load({ type: 'tags' }, new AbortController().signal)
    const before = hidden()
    const hiddenTagIds = before.filter(id => items.some(tag => tag.id === id))
    if (next !== null || hiddenTagIds.length === before.length) return
    await inbox.outbox.execute({ id: createId(), type: 'set-preferences', hiddenTagIds })
  } catch { /* they do no harm */ }
}
