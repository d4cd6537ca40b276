import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, unsafeCSS } from 'lit'
import { TAG_COLORS } from '../src/model/tag.js'
import { colors } from '../src/theme/colors.js'
import { sizes } from '../src/theme/sizes.js'
import { stage } from './stage.js'
import type { StoryStage } from './stage.js'

const meta: Meta = { title: 'Foundations/Tokens' }
export default meta

/** The tokens a host may set, as the styles themselves read them. */
const publicTokens = (cssText: string): string[] =>
  [...new Set([...cssText.matchAll(/--_[\w-]+: var\((--inbox-[\w-]+)/g)].map(match => match[1]!))]

const COLORS = publicTokens(colors.cssText).filter(name => name !== '--inbox-shadow')

/** One class a swatch: an inline style would break a strict content security policy. */
const paint = (host: StoryStage) => {
  const rules = COLORS.map(name => `.${name.slice(2)} { background: var(${name.replace('--inbox-', '--_')}); }`)
  const sheet = unsafeCSS(rules.join('\n')).styleSheet!
  const { shadowRoot } = host
  if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets.push(sheet)
}

export const Colors: StoryObj = {
  render: () => stage(host => {
    paint(host)
    return html`<div class="swatches">${COLORS.map(name => html`
      <div class="swatch"><span class="color ${name.slice(2)}"></span><code>${name}</code></div>`)}</div>`
  }),
}

export const Sizes: StoryObj = {
  render: () => stage(() => html`
    <div class="column">
      ${publicTokens(sizes.cssText).map(name => html`<code>${name}</code>`)}
      ${['--_size-1', '--_size-2', '--_size-3', '--_size-4', '--_size-5', '--_size-6'].map(name => html`
        <p class="sample${name.slice(2)}">${name.slice(3)} The customer’s words are the loudest thing on the screen</p>`)}
    </div>`),
}

export const TagColors: StoryObj = {
  render: () => stage(() => html`<div class="row">${TAG_COLORS.map(color => html`
    <span class="chip tag tag-${color}">${color}</span>`)}</div>`),
}
