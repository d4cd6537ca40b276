import { expect, html, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import '../../../src/define/inbox-app.js'
import '../../../src/define/inbox-list.js'
import '../../../src/define/inbox-message-list.js'
import { mount, stage } from '../../elements/mount.js'
import { everything } from '../page.js'
import { settled } from './detector.js'
import { FILE_NAMES, OURS } from './strings.js'
import { poisoned, THREAD } from './world.js'

const WIDTHS = [320, 1000] as const

/** Texts that no browser breaks, and those that stand higher and lower than a line. */
const LONG = [
  'W'.repeat(3_000), 'https://larkspur.example/'.repeat(60), '𝕎'.repeat(1_000), 'ﷺ﷽'.repeat(200), 'ด้้้้้็็็็็้้้้้'.repeat(40), `Z${'\u0336\u0321\u0489'.repeat(2_000)}`, '👨‍👩‍👧‍👦'.repeat(300),
  '\u202e'.repeat(500) + 'turned', 'a\u00a0'.repeat(1_000), 'x\t'.repeat(800), '\n'.repeat(60) + 'far below', FILE_NAMES.join(''),
] as const

/** Rows and bubbles in which something stands out at the side. */
const standingOut = (page: Element): readonly string[] => everything(page)
  .filter(element => element.matches('.row-frame, .row, .bubble, .message, .event, .scroll, .file'))
  .filter(element => element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'hidden'
    && getComputedStyle(element).overflowX !== 'clip')
  .map(element => `${element.className}: ${element.textContent.trim().slice(0, 40)}`)

/** A box that reaches over its page's side. */
const overTheEdge = (page: HTMLElement): readonly string[] => {
  const { left, right } = page.getBoundingClientRect()
  return everything(page)
    .filter(element => element.matches('.row-frame, .bubble, .event, .file, .foot'))
    .filter(element => {
      const box = element.getBoundingClientRect()
      return box.left < left - 1 || box.right > right + 1
    })
    .map(element => `${element.className}: ${element.textContent.trim().slice(0, 40)}`)
}

const shown = async (texts: readonly string[]): Promise<HTMLElement> => {
  const page = await mount(stage({ seed: poisoned(texts) }), html`<main style="display: block">
    <inbox-list style="height: 60000px"></inbox-list>
    <inbox-message-list conversation-id=${THREAD} style="height: 400000px"></inbox-message-list></main>`)
  const drawn = (tag: string, selector: string) =>
    page.querySelector(tag)!.shadowRoot!.querySelectorAll(selector).length
  const bubbles = () => drawn('inbox-message-list', '[part~="bubble"][part~="theirs"]')
  const isWhole = () => drawn('inbox-list', '.row-frame') === texts.length + 1 && bubbles() === texts.length
  await waitUntil(isWhole, 'not all drawn', { timeout: 60_000 })
  return page
}

const check = async (texts: readonly string[]): Promise<void> => {
  const page = await shown(texts)
  for (const width of WIDTHS) {
    await setViewport({ width, height: 800 })
    page.style.inlineSize = `${width - 16}px`
    await settled()
    expect(standingOut(page), `${width} px`).to.deep.equal([])
    expect(overTheEdge(page), `${width} px`).to.deep.equal([])
    expect(document.documentElement.scrollWidth, `${width} px`).to.be.at.most(width)
  }
}

const shared = async (path: string): Promise<string | undefined> => {
  const response = await fetch(`/shared-data/${path}`)
  return response.ok ? response.text() : undefined
}

const LANGUAGES = [
  'amh', 'arb', 'cmn_hans', 'cmn_hant', 'ell_monotonic', 'heb', 'hin', 'jpn', 'khm', 'kor', 'mya', 'pes_1', 'rus', 'tam', 'tha', 'urd',
] as const

describe('rows and bubbles keep their shape', () => {
  after(() => setViewport({ width: 800, height: 600 }))

  it('with strings of ours', () => check(OURS)).timeout(60_000)

  it('with what no browser breaks', () => check(LONG)).timeout(60_000)

  it('with naughty strings', async function () {
    const text = await shared('unicode/blns.json')
    if (text === undefined) this.skip()
    await check((JSON.parse(text) as string[]).filter(one => one.trim() !== ''))
  }).timeout(120_000)

  it('with every emoji', async function () {
    const text = await shared('unicode/emoji-17.0-strings.txt')
    if (text === undefined) this.skip()
    const all = text.trim().split('\n')
    await check(Array.from({ length: 40 }, (_, index) => all.slice(index * 140, (index + 1) * 140).join('')).filter(one => one !== ''))
  }).timeout(120_000)

  it('with sixteen scripts', async function () {
    const pages = await Promise.all(LANGUAGES.map(one => shared(`sms-chat/udhr/${one}.html`)))
    if (pages.includes(undefined)) this.skip()
    const parser = new DOMParser()
    await check(pages.flatMap(page => [...parser.parseFromString(page!, 'text/html').querySelectorAll('p')].slice(0, 6)
      .map(paragraph => paragraph.textContent.trim())).filter(text => text !== ''))
  }).timeout(120_000)
})
