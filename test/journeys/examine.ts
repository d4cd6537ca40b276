import { expect } from '@open-wc/testing'
import { everything } from '../hosts/page.js'

/** In which of the page's schemes a journey is gone. */
export type Scheme = 'light' | 'dark'

/** Hands the page to a scheme; none: its own again. */
export const paint = (scheme: Scheme | '' = ''): void => { document.documentElement.style.colorScheme = scheme }

/** What a page has around an app: one main part and one title. */
const furnish = (provider: Element): void => {
  const main = provider.parentElement!
  const title = document.createElement('h1')
  title.textContent = 'Inbox'
  // Nothing makes room for it.
  Object.assign(title.style, { position: 'absolute', margin: '0', clipPath: 'inset(50%)' })
  main.role = 'main'
  main.prepend(title)
}

/** What still fades or slides is no end. */
const settled = async (provider: Element): Promise<void> => {
  const roots = everything(provider).flatMap(one => one.shadowRoot ?? [])
  const finite = [document, ...roots].flatMap(one => one.getAnimations())
    .filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(finite.map(animation => animation.finished))
}

/** axe finds nothing in the whole page, by any rule. Colleagues beside it have pages of their own. */
export const examine = async (provider: Element): Promise<void> => {
  furnish(provider)
  await settled(provider)
  const others = [...document.querySelectorAll('inbox-provider')].filter(one => one !== provider)
  await expect({ include: document, exclude: others }).to.be.accessible()
}
