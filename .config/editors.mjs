/** From custom-elements.json: what VS Code, JetBrains' editors and JSX know of the elements. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration'
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration'
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types'
import { root } from './files.mjs'

/** @param {string} dist */
export function editorData(dist) {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'))
  generateVsCodeCustomElementData(structuredClone(manifest), { outdir: dist, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json', hideLogs: true })
  generateJetBrainsWebTypes(structuredClone(manifest), { outdir: dist, webTypesFileName: 'web-types.json', packageJson: false, hideLogs: true })
  jsxTypesPlugin({
    outdir: dist,
    fileName: 'jsx.d.ts',
    componentTypePath: (_name, _tag, modulePath) => `./${modulePath.replace(/^dist\//, '')}`,
  }).packageLinkPhase({ customElementsManifest: structuredClone(manifest) })
}
