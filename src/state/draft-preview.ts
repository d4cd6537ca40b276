import { atom, onMount } from 'nanostores'
import { beginningOf } from '../model/message.js'
import type { Draft } from './draft.js'
import { DRAFT_KINDS, draftKey } from './draft.js'
import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'

/** The beginning of what I wrote in a conversation and did not send. Costs nothing where I wrote nothing. */
export const draftPreview = (inbox: Pick<Inbox, 'drafts'>, conversationId: string): ReadableStore<string> => {
  const preview = atom('')
  const keys = DRAFT_KINDS.map(kind => draftKey(conversationId, kind))
  const startOf = ({ text, files }: Draft) => beginningOf(text) || files[0]?.name || ''
  const show = () => {
    preview.set(keys.map(key => startOf(inbox.drafts.store(key).get())).find(text => text !== '') ?? '')
  }
  onMount(preview, () => {
    const leave = new Map<string, () => void>()
    const stop = inbox.drafts.kept.subscribe(kept => {
      for (const key of keys) {
        if (kept.has(key) === leave.has(key)) continue
        leave.get(key)?.()
        if (kept.has(key)) leave.set(key, inbox.drafts.store(key).subscribe(show))
        else leave.delete(key)
      }
      if (leave.size === 0) preview.set('')
      else show()
    })
    return () => {
      stop()
      for (const end of leave.values()) end()
    }
  })
  return preview
}
