import { setCustomElementsManifest, type Args, type Preview } from '@storybook/web-components-vite'
import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import manifest from '../custom-elements.json' with { type: 'json' }
import { manualOf } from './manual.js'
import './preview.css'

setCustomElementsManifest(manifest)

const themes = import.meta.glob<string>('../src/theme/themes/*.css', { query: '?inline', import: 'default', eager: true })
const brands = new Map(Object.entries(themes).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css]))
const brandSheet = new CSSStyleSheet()
document.adoptedStyleSheets.push(brandSheet)

type Icon = 'contrast' | 'paintbrush' | 'listunordered' | 'globe' | 'transfer' | 'grow'

const pick = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, name]) => ({ value, title: name })) },
})

type Look = Record<'theme' | 'brand' | 'density' | 'lang' | 'dir' | 'width', string>

function dress({ theme, brand, density, lang, dir }: Look): void {
  const page = document.documentElement
  page.lang = lang
  page.dir = dir
  page.style.colorScheme = theme === 'auto' ? 'light dark' : theme
  page.style.setProperty('--inbox-density', density === 'compact' ? '0' : '1')
  brandSheet.replaceSync(brands.get(brand) ?? '')
}

/** What the controls say, as attributes of the story's element; it is there once the story is drawn. */
function steer(stage: Element | undefined, tag: string | undefined, args: Args): void {
  const entries = Object.entries(args)
  if (!stage || tag === undefined || entries.length === 0) return
  queueMicrotask(() => {
    const element = stage.querySelector(tag)
    for (const [name, value] of entries) {
      if (value === undefined || value === '' || value === false) element?.removeAttribute(name)
      else element?.setAttribute(name, value === true ? '' : String(value))
    }
  })
}

const preview: Preview = {
  globalTypes: {
    theme: pick('Theme', 'contrast', [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']]),
    brand: pick('Brand', 'paintbrush', ['default', ...brands.keys()].map(name => [name, `Brand: ${name}`])),
    density: pick('Density', 'listunordered', [['comfortable', 'Comfortable'], ['compact', 'Compact']]),
    lang: pick('Language', 'globe', [['en', 'English'], ['pt-BR', 'Português (Brasil)']]),
    dir: pick('Direction', 'transfer', [['ltr', 'Left to right'], ['rtl', 'Right to left']]),
    width: pick('Width', 'grow', [['full', 'Full width'], ['768', '768 px'], ['320', '320 px']]),
  },
  initialGlobals: { theme: 'auto', brand: 'default', density: 'comfortable', lang: 'en', dir: 'ltr', width: 'full' },
  decorators: [
    (story, { globals, component, args }) => {
      const look = globals as Look
      dress(look)
      return html`<div class="stage" data-width=${look.width} ${ref(stage => { steer(stage, component, args) })}>${
        story()}</div>`
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: { extractArgTypes: manualOf },
    options: { storySort: { order: ['Welcome', '*'] } },
  },
  tags: ['autodocs'],
}

export default preview
