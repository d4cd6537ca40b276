import { atom, onMount } from 'nanostores'
import { PREVIEW_LENGTH } from '../model/conversation.js'
import type { Draft } from './drafts.js'
import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'

/** The beginning of what I wrote in a conversation and did not send. Costs nothing where I wrote nothing. */
export const draftPreview = (inbox: Pick<Inbox, 'drafts'>, conversationId: string): ReadableStore<string> => {
  const preview = atom('')
  const show = ({ text }: Draft) => { preview.set(text.slice(0, PREVIEW_LENGTH).trim()) }
  onMount(preview, () => {
    let leave: (() => void) | undefined
    const stop = inbox.drafts.kept.subscribe(kept => {
      if (kept.has(conversationId) === (leave !== undefined)) return
      leave?.()
      leave = kept.has(conversationId) ? inbox.drafts.store(conversationId).subscribe(show) : undefined
      if (!leave) preview.set('')
    })
    return () => {
      stop()
      leave?.()
    }
  })
  return preview
}
