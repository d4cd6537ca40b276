/** An intent as it was announced. */
interface Announced extends Event {
  /** Somebody asked for time. */
  readonly isHeld: boolean
}

export interface LinkIntentOptions {
  /** Where the intent is announced. */
  readonly host: EventTarget
  /** The event that announces it. */
  readonly type: string
  readonly click: MouseEvent
  /** Announces it; resolves with whether it was let through. */
  readonly act: () => Promise<boolean>
}

/**
 * A link that is also an intent: a click announces the intent, and the browser follows the link unless somebody
 * cancels. Where a host asks for time the link is followed once it has answered.
 */
export const linkIntent = ({ host, type, click, act }: LinkIntentOptions): void => {
  const link = click.currentTarget as HTMLAnchorElement
  let announced: Announced | undefined
  const listen = (event: Event) => { announced = event as Announced }
  host.addEventListener(type, listen)
  const allowed = act()
  host.removeEventListener(type, listen)
  if (announced?.defaultPrevented) click.preventDefault()
  if (click.defaultPrevented || !announced?.isHeld) return
  click.preventDefault()
  void allowed.then(isAllowed => {
    if (isAllowed) link.ownerDocument.defaultView?.open(link.href, link.target || '_self', 'noreferrer')
  })
}
