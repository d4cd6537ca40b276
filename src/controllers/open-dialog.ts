import type { ReactiveElement } from 'lit'
import type { Dialog } from '../state/dialogs.js'
import type { Inbox } from '../state/inbox.js'
import { surface } from './surfaces.js'

export type DialogHome = ReactiveElement & { readonly inbox: Inbox | undefined }

/** Opens a dialog over the page from inside an element. Resolves with whether it came. */
export const openDialog = async (home: DialogHome, dialog: Dialog): Promise<boolean> => {
  const { inbox } = home
  if (!inbox) return false
  if (dialog.name === 'tags') {
    const manager = await surface(home, 'inbox-tag-manager', inbox)
    await manager?.show()
    return manager !== undefined
  }
  const settings = await surface(home, 'inbox-team-settings', inbox)
  await settings?.show(dialog.inboxId)
  return settings !== undefined
}
