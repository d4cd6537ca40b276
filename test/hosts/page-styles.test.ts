import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-app.js'
import '../../src/define/inbox-contact-panel.js'
import '../../src/define/inbox-conversation-menu.js'
import '../../src/define/inbox-conversation-view.js'
import { loadLinks } from '../../src/lib/links.js'
import { loadPhones } from '../../src/lib/phone.js'
import { mount, stage } from '../elements/mount.js'
import { deep, everything } from './page.js'

/** All that a page can make its guests inherit, set to something no one wants. */
const INHERITED = {
  color: 'rgb(255, 0, 0)', font: 'italic small-caps 900 30px/3 cursive', 'font-stretch': 'expanded',
  'font-feature-settings': '"smcp"', 'font-kerning': 'none', 'font-size-adjust': '2', 'font-optical-sizing': 'none',
  'letter-spacing': '9px', 'word-spacing': '9px', 'text-transform': 'uppercase', 'text-indent': '50px',
  'text-align': 'right', 'text-align-last': 'right', 'text-shadow': '1px 1px red', 'text-rendering': 'geometricPrecision',
  'white-space': 'pre', 'word-break': 'break-all', 'overflow-wrap': 'normal', 'line-break': 'anywhere', hyphens: 'auto',
  'tab-size': '20', cursor: 'wait', 'user-select': 'none', '-webkit-user-select': 'none', 'caret-color': 'red',
  'list-style': 'square inside', quotes: '"x" "y"',
  fill: 'red', stroke: 'red', 'stroke-width': '9px', 'fill-opacity': '.5',
  'stroke-linecap': 'square', 'stroke-dasharray': '9px', 'paint-order': 'stroke', '-webkit-text-fill-color': 'red',
  '-webkit-text-stroke': '2px red', '-webkit-text-security': 'disc', 'text-emphasis': 'dot red',
  'image-rendering': 'pixelated', 'accent-color': 'red',
} as const

const show = async () => {
  const here = stage()
  here.inbox.location.set({ conversationId: 'priya', panel: 'contact' })
  const main = await mount(here, html`<main><inbox-app></inbox-app></main>`)
  Object.assign((main.firstElementChild as HTMLElement).style, { inlineSize: '1400px', blockSize: '600px' })
  const parts = ['.row-frame', '.pick', '.bubble', 'textarea', 'a[href^="tel:"]', 'inbox-nav']
  await waitUntil(() => parts.every(part => deep(main, part)), 'not all is there', { timeout: 5_000 })
  // Links and numbers are read when what reads them has come.
  for (let frame = 0; frame < 10; frame++) await nextFrame()
  return main
}

/** What every element of the kit looks like, as one line each. */
const looks = async (): Promise<string[]> => {
  const main = await show()
  const lines = everything(main).map(element => {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    const inherited = Object.keys(INHERITED).map(name => `${name}: ${style.getPropertyValue(name)}`)
    return [`${element.localName}.${element.getAttribute('class') ?? ''} ${width.toFixed(1)}×${height.toFixed(1)}`, ...inherited].join('\n')
  })
  main.parentElement!.remove()
  return lines
}

/** The lines of the first element that looks different; all else would say the same again. */
const firstDifference = (plain: readonly string[], hostile: readonly string[]) => {
  const index = plain.findIndex((line, at) => line !== hostile[at])
  const expected = plain[index]?.split('\n') ?? []
  return hostile[index]?.split('\n').flatMap((line, at) => line === expected[at] ? [] : `${line}, not ${expected[at]}`) ?? []
}

const styled = async (css: string) => {
  const style = await fixture(html`<style></style>`)
  style.textContent = css
  return style
}

describe('a page with styles of its own', () => {
  before(() => Promise.all([loadLinks(), loadPhones()]))

  it('changes nothing inside by what its elements inherit', async () => {
    const plain = await looks()
    await styled(`div { ${Object.entries(INHERITED).map(([name, value]) => `${name}: ${value}`).join(';')} }`)
    expect(firstDifference(plain, await looks())).to.deep.equal([])
  })

  it('changes no size by its root\'s font size', async () => {
    const plain = await looks()
    await styled('html { font-size: 62.5% }')
    expect(firstDifference(plain, await looks())).to.deep.equal([])
  })

  it('reaches no part by its own rules for tags and classes', async () => {
    const plain = await looks()
    await styled('button, textarea, p, svg, .row, .name, .box { border: 9px solid red !important; padding: 40px !important }')
    expect(firstDifference(plain, await looks())).to.deep.equal([])
  })
})
