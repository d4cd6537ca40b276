import { expect, fixture } from '@open-wc/testing'
import type { StoryStage } from '../../../stories/stage.js'
import { stage } from '../../../stories/stage.js'
import { inSchemes } from '../../contrast.js'

/** A template function drawn in a shadow root with all styles, and its root. */
export async function drawn(draw: (host: StoryStage) => unknown): Promise<{ host: StoryStage, root: ShadowRoot }> {
  const host = await fixture<StoryStage>(stage(draw))
  return { host, root: host.shadowRoot! }
}

/** axe finds nothing, light and dark. */
export async function accessible(host: Element): Promise<void> {
  await inSchemes(async () => { await expect(host).to.be.accessible() })
}

/** The text a person hears of an element: everything that is not hidden from speech. */
export function spoken(element: Element | ShadowRoot): string {
  const copy = document.createElement('div')
  copy.append(...[...element.childNodes].map(node => node.cloneNode(true)))
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim()
}
