import { expect, fixture, html } from '@open-wc/testing'
import { stage } from '../../stories/stage.js'
import { contrast, inSchemes, painted, token } from '../contrast.js'

const SURFACES = ['--_surface', '--_surface-sunken', '--_surface-raised', '--_theirs', '--_ours', '--_note', '--_selected']
const TEXT_PAIRS: readonly (readonly [text: string, ...surfaces: string[]])[] = [
  ...['--_text', '--_text-muted'].flatMap(text => SURFACES.map(surface => [text, surface] as const)),
  ...['--_surface', '--_surface-raised', '--_surface-sunken', '--_selected'].map(surface =>
    ['--_text-muted', surface, '--_pressed'] as const),
  ...['--_accent-text', '--_positive', '--_warning', '--_danger'].flatMap(text =>
    ['--_surface', '--_surface-sunken', '--_surface-raised'].map(surface => [text, surface] as const)),
  ['--_accent-text', '--_accent-soft'], ['--_positive', '--_positive-soft'], ['--_warning', '--_warning-soft'],
  ['--_danger', '--_danger-soft'], ['--_accent-text', '--_ours'], ['--_danger', '--_ours'],
  ...['--_accent-soft', '--_positive-soft', '--_warning-soft', '--_danger-soft'].flatMap(surface =>
    [['--_text', surface] as const, ['--_text-muted', surface] as const]),
  ['--_on-accent', '--_accent'], ['--_on-accent', '--_accent-hover'],
]
/** Lines that carry meaning: a field's border, a note's edge, the focus ring. */
const LINE_PAIRS: readonly (readonly [line: string, surface: string])[] = [
  ...['--_surface', '--_surface-sunken', '--_surface-raised'].flatMap(surface =>
    [['--_line-strong', surface] as const, ['--_focus', surface] as const]),
  ['--_note-line', '--_note'], ['--_note-line', '--_surface'],
]
const BRANDS = ['', 'oklch(0.3 0 0)', 'oklch(0.5 0.095 215)', 'oklch(0.55 0.13 40)', '#ffd400', '#00a884', '#7c3aed', '#e11d48']

function failures(host: Element): string[] {
  const ratio = (text: string, ...surfaces: readonly string[]) => {
    const below = surfaces.map(name => token(host, name))
    return contrast(painted(...below, token(host, text)), painted(...below))
  }
  return [
    ...TEXT_PAIRS.map(pair => ({ pair, least: 4.5, ratio: ratio(...pair) })),
    ...LINE_PAIRS.map(pair => ({ pair, least: 3, ratio: ratio(...pair) })),
  ].filter(({ ratio, least }) => ratio < least).map(({ pair, ratio }) => `${pair.join(' on ')}: ${ratio.toFixed(2)}`)
}

describe('colors', () => {
  for (const brand of BRANDS) {
    it(`keep AA for every text and 3:1 for every telling line, with ${brand || 'no'} brand`, async () => {
      const host = await fixture<HTMLElement>(stage(() => html``))
      if (brand) host.style.setProperty('--inbox-accent', brand)
      await inSchemes(scheme => {
        expect(failures(host), scheme).to.deep.equal([])
      })
    })
  }

  it('follow the color scheme of the page', async () => {
    const host = await fixture<HTMLElement>(stage(() => html``))
    const seen: string[] = []
    await inSchemes(() => { seen.push(token(host, '--_surface')) })
    expect(new Set(seen).size).to.equal(2)
  })

  it('take a host\'s token from the page, also inside another element', async () => {
    const outer = await fixture<HTMLElement>(html`<div>${stage(() => stage(() => html``))}</div>`)
    outer.style.setProperty('--inbox-surface', 'rgb(1, 2, 3)')
    const inner = outer.querySelector('story-stage')!.shadowRoot!.querySelector('story-stage')!
    expect(token(inner, '--_surface')).to.equal('rgb(1, 2, 3)')
  })

  it('put black or white on any accent, whichever reads better', async () => {
    const host = await fixture<HTMLElement>(stage(() => html``))
    host.style.setProperty('--inbox-accent', 'yellow')
    expect(painted(token(host, '--_on-accent'))).to.deep.equal([0, 0, 0])
    host.style.setProperty('--inbox-accent', 'navy')
    expect(painted(token(host, '--_on-accent'))).to.deep.equal([255, 255, 255])
  })
})
