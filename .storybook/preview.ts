import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import { html } from 'lit'
import manifest from '../custom-elements.json' with { type: 'json' }
import './preview.css'

setCustomElementsManifest(manifest)

const themes = import.meta.glob<string>('../src/theme/themes/*.css', { query: '?inline', import: 'default', eager: true })
const brands = new Map(Object.entries(themes).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css]))
const brandSheet = new CSSStyleSheet()
document.adoptedStyleSheets.push(brandSheet)

type Icon = 'contrast' | 'paintbrush' | 'globe' | 'transfer' | 'grow'

const pick = (title: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, name]) => ({ value, title: name })) },
})

type Look = Record<'theme' | 'brand' | 'lang' | 'dir' | 'width', string>

function dress({ theme, brand, lang, dir }: Look): void {
  const page = document.documentElement
  page.lang = lang
  page.dir = dir
  page.style.colorScheme = theme === 'auto' ? 'light dark' : theme
  brandSheet.replaceSync(brands.get(brand) ?? '')
}

const preview: Preview = {
  globalTypes: {
    theme: pick('Theme', 'contrast', [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']]),
    brand: pick('Brand', 'paintbrush', ['default', ...brands.keys()].map(name => [name, `Brand: ${name}`])),
    lang: pick('Language', 'globe', [['en', 'English'], ['pt-BR', 'Português (Brasil)']]),
    dir: pick('Direction', 'transfer', [['ltr', 'Left to right'], ['rtl', 'Right to left']]),
    width: pick('Width', 'grow', [['full', 'Full width'], ['768', '768 px'], ['320', '320 px']]),
  },
  initialGlobals: { theme: 'auto', brand: 'default', lang: 'en', dir: 'ltr', width: 'full' },
  decorators: [
    (story, { globals }) => {
      const look = globals as Look
      dress(look)
      return html`<div class="stage" data-width=${look.width}>${story()}</div>`
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Welcome', '*'] } },
  },
  tags: ['autodocs'],
}

export default preview
