import { expect, html, waitUntil } from '@open-wc/testing'
import { emulateMedia, setViewport } from '@web/test-runner-commands'
import '../../src/define/inbox-app.js'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import { mount, stage } from '../elements/mount.js'
import { canEmulateMedia } from '../setup.js'
import { deep, everything, inside } from './page.js'

const shown = async (dir: 'ltr' | 'rtl' = 'ltr') => {
  const main = await mount(stage(), html`
    <main dir=${dir}><inbox-list></inbox-list><inbox-composer conversation-id="priya"></inbox-composer></main>`)
  const [list, composer] = [main.querySelector('inbox-list')!, main.querySelector('inbox-composer')!]
  await waitUntil(() => inside(list, '.row') && inside(composer, 'textarea'))
  return { main, list, composer }
}

const boxOf = (element: Element, selector: string) => inside(element, selector)!.getBoundingClientRect()

/** Boxes that a reader would have to scroll sideways. */
const sideways = (main: Element) => everything(main)
  .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
  .filter(element => element.scrollWidth > element.clientWidth)
  .map(element => `${element.localName}.${element.className}`)

describe('a page that reads from right to left', () => {
  it('has everything on the other side', async () => {
    const { list, composer } = await shown('rtl')
    expect(boxOf(list, '.avatar').left).to.be.greaterThan(boxOf(list, '.name').right - 1)
    expect(boxOf(list, '.time').right).to.be.lessThan(boxOf(list, '.name').left + 1)
    const { left, right } = boxOf(composer, '.box')
    expect(boxOf(composer, '[part~="send-button"]').right).to.be.lessThan((left + right) / 2)
  })

  it('mirrors each box exactly, unless its text decides', async () => {
    const places = async (dir: 'ltr' | 'rtl') => {
      const { main, list } = await shown(dir)
      const page = main.getBoundingClientRect()
      const place = ['.row-frame', '.avatar', '.time'].map(selector => {
        const { left, right } = boxOf(list, selector)
        return Math.round(dir === 'ltr' ? left - page.left : page.right - right)
      })
      main.parentElement!.remove()
      return place
    }
    expect(await places('rtl')).to.deep.equal(await places('ltr'))
  })

  it('lets nothing stand out at 320 pixels, at which a page at 400 % arrives', async () => {
    await setViewport({ width: 320, height: 640 })
    try {
      for (const dir of ['ltr', 'rtl'] as const) expect(sideways((await shown(dir)).main)).to.deep.equal([])
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth)
    } finally {
      await setViewport({ width: 800, height: 600 })
    }
  })
})

describe('a person who chose colors of their own', () => {
  before(function () {
    if (!canEmulateMedia) this.skip()
  })
  afterEach(() => emulateMedia({ forcedColors: 'none' }))

  it('still sees where a box ends, what has the focus and what is chosen', async () => {
    await emulateMedia({ forcedColors: 'active' })
    const { list, composer } = await shown()
    const box = getComputedStyle(inside(composer, '.box')!)
    expect(parseFloat(box.borderTopWidth) + parseFloat(box.outlineWidth)).to.be.greaterThan(0)
    inside(list, '.row')!.click()
    await waitUntil(() => inside(list, '[data-selected] .row'))
    const chosen = inside(list, '[data-selected] .row')!
    const plain = inside(list, '.row-frame:not([data-selected]) .row')!
    const lookOf = (element: Element) => {
      const style = getComputedStyle(element)
      return [style.backgroundColor, style.outlineStyle, style.borderInlineStart].join(' ')
    }
    expect(lookOf(chosen)).not.to.equal(lookOf(plain))
  })
})

describe('a page at 400 % zoom', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }))

  it('scrolls one way only, and has room for messages and for what is written, neither over the other', async () => {
    await setViewport({ width: 320, height: 256 })
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await mount<HTMLElement>(here, html`<inbox-app style="position: fixed; inset: 0; block-size: auto"></inbox-app>`)
    await waitUntil(() => deep(app, '[role="article"]') && deep(app, 'textarea'), 'the thread', { timeout: 5_000 })
    const seen = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return left >= 0 && right <= 320 && top >= 0 && bottom <= 256
    }
    const newest = () => everything(app).filter(one => one.matches('[role="article"]')).at(-1)!
    newest().scrollIntoView({ block: 'nearest' })
    await waitUntil(() => seen(newest()), 'the newest message')
    const box = deep<HTMLTextAreaElement>(app, 'textarea')!
    box.focus()
    await waitUntil(() => seen(box), 'the text box')
    expect(document.documentElement.scrollWidth).to.be.at.most(320)
    const wide = everything(app).filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
      && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    expect(wide.map(one => one.className)).to.deep.equal([])
  })
})
