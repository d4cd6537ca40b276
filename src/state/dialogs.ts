import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

/** What opens over the page: the settings of an inbox (null: of any), all tags. */
export type Dialog =
  | { readonly name: 'settings', readonly inboxId: string | null }
  | { readonly name: 'tags' }

/** Shows a dialog. Resolves with whether it could. */
export type ShowDialog = (dialog: Dialog) => Promise<boolean>

/** Who on the page can show what opens over it, and which of them does. */
export const dialogs = memoize((_inbox: Inbox, _options: Record<never, never>) => {
  let showers: readonly ShowDialog[] = []
  return {
    /**
     * Somebody who can. The first one does: who is around others is there before them, and stays when they go. `first`:
     * comes before all the others. Returns the end of it.
     */
    add(show: ShowDialog, { first = false } = {}): () => void {
      showers = first ? [show, ...showers] : [...showers, show]
      return () => { showers = showers.filter(one => one !== show) }
    },
    /** Resolves with whether it is shown: a page may have nothing that could. */
    show: async (dialog: Dialog): Promise<boolean> => await showers[0]?.(dialog) ?? false,
  }
})
