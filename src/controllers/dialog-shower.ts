import type { ReactiveController } from 'lit'
import type { ShowDialog } from '../state/dialogs.js'
import { dialogs } from '../state/dialogs.js'
import type { Inbox } from '../state/inbox.js'
import type { DialogHome } from './open-dialog.js'

/** How it is opened comes once somebody asks. */
const open = (home: DialogHome, ...given: Parameters<ShowDialog>): ReturnType<ShowDialog> =>
  import('./open-dialog.js').then(({ openDialog }) => openDialog(home, ...given), () => false)

/** While `ask` runs, what it asks to open is shown by `home`, not by others: the focus comes back into it. */
export const openHere = async (home: DialogHome, ask: () => Promise<unknown>): Promise<void> => {
  const end = home.inbox && dialogs(home.inbox, {}).add(dialog => open(home, dialog), { first: true })
  await ask()
  end?.()
}

/** Its host shows what somebody on the page asks to open over it. */
export class DialogShower implements ReactiveController {
  readonly #host: DialogHome
  #inbox: Inbox | undefined
  #end: (() => void) | undefined

  constructor(host: DialogHome) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#follow()
  }

  hostUpdate(): void {
    this.#follow()
  }

  hostDisconnected(): void {
    this.#leave()
  }

  #follow(): void {
    const { inbox } = this.#host
    if (this.#inbox === inbox && this.#end) return
    this.#leave()
    this.#inbox = inbox
    this.#end = inbox && dialogs(inbox, {}).add(dialog => open(this.#host, dialog))
  }

  #leave(): void {
    this.#end?.()
    this.#end = undefined
  }
}
