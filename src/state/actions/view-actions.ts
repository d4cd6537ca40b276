import { boolean, nullable, object, optional, string } from 'valibot'
import { BackendError } from '../../backend/errors.js'
import { createId } from '../../lib/ids.js'
import { action } from './action.js'

export const viewActions = {
  /**
   * Keeps the list where the agent is under a name. `viewId`: the one to change; `null`: a new one. `shared`:
   * everybody's, by managers alone. Resolves with its id.
   */
  'save-view': action({
    capability: 'saved-views',
    args: object({ name: string(), viewId: optional(nullable(string()), null), shared: optional(boolean(), false) }),
    async run(inbox, { name, viewId, shared }) {
      const id = viewId ?? createId()
      const { view: status, scope, inboxId, channelId, filter, sort } = inbox.location.get()
      await inbox.outbox.execute({
        id: createId(), type: 'save-view', viewId: id, name, shared, status, scope, inboxId, channelId, filter, sort,
      })
      return id
    },
  }),
  'delete-view': action({
    capability: 'saved-views',
    args: object({ viewId: string() }),
    async run(inbox, { viewId }) {
      const before = inbox.records.get('view', viewId)
      await inbox.outbox.execute({ id: createId(), type: 'delete-view', viewId })
      if (!before) return
      const { name, shared, status, scope, inboxId, channelId, filter, sort } = before
      const undo = () => {
        inbox.outbox.execute({
          id: createId(), type: 'save-view', viewId, name, shared, status, scope, inboxId, channelId, filter, sort,
        }).catch((error: unknown) => {
          inbox.notices.add({ type: 'refused', action: 'save-view', error: error as BackendError, conversationId: null })
        })
      }
      inbox.notices.add({ type: 'done', action: 'delete-view', conversationId: null, undo })
    },
  }),
  /** Goes to a saved list. Where it names what is gone, to what still holds of it; a notice says what is missing. */
  'open-view': action({
    capability: 'saved-views',
    args: object({ viewId: string() }),
    async run(inbox, { viewId }) {
      const view = inbox.records.get('view', viewId)
      if (!view) throw new BackendError('not-found', { kind: 'view', id: viewId })
      const { placeOfView } = await import('../saved-views.js')
      const { place, lost } = await placeOfView(inbox, view)
      const isThere = inbox.location.set(place)
      if (isThere && lost.length > 0) inbox.notices.add({ type: 'view', name: view.name, lost })
      return isThere
    },
  }),
}
