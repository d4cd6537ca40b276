import { IntentEvent } from '../events/intent-event.js'
import { INTENTS } from '../events/intents.js'
import type { ActionArgs, ActionId, ActionResult, BackendError } from '../state/actions.js'
import type { Inbox } from '../state/inbox.js'

/** How an act ended. */
export type Outcome<A extends ActionId> =
  | { readonly state: 'done', readonly result: ActionResult<A> }
  | { readonly state: 'canceled' }
  | { readonly state: 'refused', readonly error: BackendError }

/** Announces an intent from where it was had, and unless somebody cancels it, has it done. Never rejects. */
export const act = async <A extends ActionId>(
  from: EventTarget, inbox: Inbox, action: A, args: ActionArgs<A>,
): Promise<Outcome<A>> => {
  const event = new IntentEvent(INTENTS[action], action, args)
  from.dispatchEvent(event)
  if (!await event.allowed()) return { state: 'canceled' }
  try {
    return { state: 'done', result: await inbox.actions.run(action, args) }
  } catch (error) {
    // `run` rejects with nothing else.
    return { state: 'refused', error: error as BackendError }
  }
}
