import { array, boolean, nullable, number, object, optional, string } from 'valibot'
import { createId } from '../../lib/ids.js'
import type { ContactFields } from '../../model/contact.js'
import { action } from './action.js'

const labeled = array(object({ label: string(), value: string() }))
const fields = object({ name: string(), company: string(), phones: labeled, emails: labeled, notes: string() })
const changes = object({
  name: optional(string()), company: optional(string()), phones: optional(labeled), emails: optional(labeled),
  notes: optional(string()),
})

export const contactActions = {
  /** Changes the fields named. `expectedVersion`: what the editor started from. */
  'edit-contact': action({
    capability: 'edit-contact',
    args: object({ contactId: string(), fields: changes, expectedVersion: number() }),
    run: (inbox, { contactId, expectedVersion, ...args }) => inbox.outbox.execute({
      id: createId(), type: 'update-contact', contactId, expectedVersion,
      fields: args.fields as Partial<ContactFields>,
    }),
  }),
  /** Resolves with the new contact's id. */
  'create-contact': action({
    capability: 'create-contact',
    args: object({ conversationId: nullable(string()), fields }),
    async run(inbox, args) {
      const contactId = createId()
      await inbox.outbox.execute({ id: createId(), type: 'create-contact', contactId, ...args })
      return contactId
    },
  }),
  favorite: action({
    capability: 'favorite',
    args: object({ contactId: string(), favorite: boolean() }),
    run: (inbox, { contactId, favorite }) =>
      inbox.outbox.execute({ id: createId(), type: 'set-favorite', contactId, favorite }),
  }),
}
