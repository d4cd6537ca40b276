import type { Capability } from '../../backend/capabilities.js'
import type { ActionArgs, ActionId } from '../actions.js'
import { canManageTags } from '../hidden-tags.js'
import type { Inbox } from '../inbox.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What opens over the page to set what all work with. */
export type ManageAct = Extract<ActionId, 'open-settings' | 'open-tags'>

export interface Manageable {
  readonly act: ManageAct
  readonly capability: Exclude<Capability, { readonly state: 'unsupported' }>
}

/** What of that is offered here. */
export const manageWidget = memoize((inbox: Inbox, _options: Record<never, never>) => ({
  offered: combine([inbox.session], (): readonly Manageable[] => {
    const settings = inbox.actions.capability('open-settings')
    return [
      ...settings.state === 'unsupported' ? [] : [{ act: 'open-settings', capability: settings } as const],
      ...canManageTags(inbox) ? [{ act: 'open-tags', capability: { state: 'available' } } as const] : [],
    ]
  }),
  /** Opens it for the inbox the agent is at, by whatever runs actions. */
  open(act: ManageAct, run: <A extends ManageAct>(action: A, args: ActionArgs<A>) => unknown) {
    if (act === 'open-tags') run('open-tags', {})
    else run('open-settings', { inboxId: inbox.location.get().inboxId })
  },
}))

export type ManageWidget = ReturnType<typeof manageWidget>
