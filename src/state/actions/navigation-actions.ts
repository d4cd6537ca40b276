import {
  array, boolean, maxLength, nullable, number, object, optional, picklist, pipe,
  string,
} from 'valibot'
import type { Narrowing } from '../../model/filter.js'
import { SCOPES } from '../../model/scope.js'
import { SORTS } from '../../model/sort.js'
import { dialogs } from '../dialogs.js'
import { SEARCH_LENGTH, VIEWS } from '../location.js'
import { panelOf } from '../panel.js'
import { action } from './action.js'

const narrowing = object({
  assignee: optional(string()), unread: optional(boolean()), tagIds: optional(array(string())),
  hasAttachment: optional(boolean()), awaitingReply: optional(boolean()), since: optional(number()),
  until: optional(number()),
})

export const navigationActions = {
  /**
   * Shows another list; with `favorites`, my favorite contacts in its place. What is left out is all of it, but a
   * filter and an order stay as they are.
   */
  show: action({
    capability: null,
    args: object({
      view: picklist(VIEWS), scope: optional(picklist(SCOPES), 'shared'), inboxId: optional(nullable(string()), null),
      channelId: optional(nullable(string()), null), favorites: optional(boolean(), false), filter: optional(narrowing),
      sort: optional(picklist(SORTS)),
    }),
    run: (inbox, { filter, sort, ...place }) => Promise.resolve(inbox.location.set({
      ...place, search: null, ...filter && { filter: filter as Narrowing }, ...sort && { sort },
    })),
  }),
  /** Narrows the list, or orders it otherwise. What is left out stays; an empty filter is none. */
  filter: action({
    capability: null,
    args: object({ filter: optional(narrowing), sort: optional(picklist(SORTS)) }),
    run: (inbox, { filter, sort }) => Promise.resolve(inbox.location.set({
      ...filter && { filter: filter as Narrowing }, ...sort && { sort },
    })),
  }),
  /** Searches conversations, contacts and messages, in place of the list; null: shows the list again. */
  search: action({
    capability: 'search',
    args: object({ search: nullable(pipe(string(), maxLength(SEARCH_LENGTH))) }),
    run: (inbox, { search }) => Promise.resolve(inbox.location.set({ search })),
  }),
  /** Back to the list. */
  leave: action({
    capability: null,
    args: object({}),
    run: inbox => Promise.resolve(inbox.location.set({ conversationId: null, messageId: null, panel: null })),
  }),
  /**
   * Asks for a session again. The host's own way to sign in comes first: its listener holds the intent until that is
   * done. Resolves with whether somebody is signed in.
   */
  'sign-in': action({
    capability: null,
    args: object({}),
    run: inbox => inbox.signIn(),
  }),
  /** Opens or closes the panel beside the conversation. */
  panel: action({
    capability: null,
    args: object({ panel: nullable(picklist(['contact'])) }),
    run: (inbox, { panel }) => Promise.resolve(panelOf(inbox).set(panel)),
  }),
  /**
   * Opens what managers set in an inbox; null: in any. Resolves with whether something on the page could show it.
   * Canceled, a host shows a page of its own.
   */
  'open-settings': action({
    capability: 'manage-team',
    args: object({ inboxId: optional(nullable(string()), null) }),
    run: (inbox, { inboxId }) => dialogs(inbox, {}).show({ name: 'settings', inboxId }),
  }),
  /** Opens the list of all tags. Resolves like `open-settings`. */
  'open-tags': action({
    capability: null,
    args: object({}),
    run: inbox => dialogs(inbox, {}).show({ name: 'tags' }),
  }),
}
