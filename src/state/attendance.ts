import type { Inbox } from './inbox.js'

/** Often enough that a sign of life does not end before the next one, in milliseconds. */
const EVERY = 25_000

/** Tells colleagues that I look at a conversation, again and again as long as I do. Returns the end of it. */
export const attend = (inbox: Inbox, conversationId: string): (() => void) => {
  let cancel: (() => void) | undefined
  let isTold = false

  const tell = (active: boolean) => {
    const agentId = inbox.me()?.id
    if (agentId === undefined) return
    isTold = active
    inbox.signal({ type: 'viewing', conversationId, agentId, active })
  }
  const again = () => {
    tell(true)
    cancel = inbox.clock.after(EVERY, again)
  }
  // Nobody knows who I am before the session stands.
  const stop = inbox.session.subscribe(({ status }) => {
    if (status === 'ready' && !cancel) again()
  })

  return () => {
    stop()
    cancel?.()
    if (isTold) tell(false)
  }
}
