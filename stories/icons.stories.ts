import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { stage } from './stage.js'

const meta: Meta = { title: 'Foundations/Icons' }
export default meta

type Modules = Record<string, Record<string, TemplateResult>>

// The bundler looks for exactly these words; its types are not for the kit's sources.
const modules = (import.meta as unknown as { glob: (path: string, options: object) => Modules })
  .glob('../src/icons/*.ts', { eager: true })

export const Icons: StoryObj = {
  render: () => stage(() => html`<div class="icons">${Object.entries(modules).map(([path, module]) => html`
    <span>${Object.values(module)}<span class="label">${path.split('/').at(-1)!.replace('.ts', '')}</span></span>`)}</div>`),
}
