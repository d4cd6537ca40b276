import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { listHarness } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll, missing } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned } from './world.js'

const shown = async (texts: readonly string[]) => {
  const here = stage({ seed: poisoned(texts) })
  const element = await mount<InboxList>(here, html`<inbox-list style="height: 60000px"></inbox-list>`)
  const list = listHarness(element)
  await waitUntil(() => list.rows().length === texts.length + 1, 'not all rows drawn', { timeout: 20_000 })
  return { ...here, element, list }
}

describe('a list of strangers', () => {
  withStrings('shows names, previews, tags, channels and colleagues as text', async texts => {
    const { element } = await shown(texts)
    expect(await attacked(element)).to.deep.equal([])
    const parts = (part: string) => [...element.shadowRoot!.querySelectorAll(`[part~="${part}"]`)].map(one => one.textContent.trim())
    for (const part of ['name', 'tag', 'assignee']) {
      expect(texts.filter(text => !parts(part).some(shown => shown.includes(text.trim()))), part).to.deep.equal([])
    }
    expect(missing(element, texts.filter(text => text.length <= 160).map(text => text.replace(/\s+/g, ' ').trim()))).to.deep.equal([])
    await handleAll(element)
    expect(await attacked(element)).to.deep.equal([])
  })

  withStrings('shows drafts as text', async texts => {
    const { element, inbox } = await shown(texts)
    await waitUntil(() => inbox.drafts.loaded.get())
    texts.forEach((text, index) => { inbox.drafts.set(`conversation-${index}`, `draft ${text}`) })
    const short = texts.filter(text => text.length <= 150).map(text => `draft ${text}`.trim())
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.draft').length === texts.length, 'not all drafts shown', { timeout: 5_000 })
    expect(missing(element, short)).to.deep.equal([])
    expect(await attacked(element)).to.deep.equal([])
  })
})
