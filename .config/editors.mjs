/** From custom-elements.json: what VS Code, JetBrains' editors and JSX know of the elements. */
import { readFileSync, writeFileSync } from 'node:fs'
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
  jsxTypes(structuredClone(manifest), dist)
}

/**
 * The generator names the type of an event without importing it, and takes an attribute that is no property for
 * `unknown`: an event is typed as listeners have it, and such attributes go to the props of every element.
 */
function jsxTypes(manifest, dist) {
  const fileName = 'jsx.d.ts'
  const common = new Map()
  for (const element of manifest.modules.flatMap(module => module.declarations)) {
    for (const event of element.events ?? []) {
      if (event.type.text === 'IntentEvent') event.type.text = `HTMLElementEventMap['${event.name}']`
    }
    element.attributes = element.attributes?.filter(({ name, fieldName, type, description }) => {
      if (!fieldName) common.set(name, `  /** ${description} */\n  ${name}?: ${type.text};`)
      return fieldName
    })
  }
  jsxTypesPlugin({
    outdir: dist,
    fileName,
    componentTypePath: (_name, _tag, modulePath) => `./${modulePath.replace(/^dist\//, '')}`,
    globalEvents: [...common.values()].join('\n'),
  }).packageLinkPhase({ customElementsManifest: manifest })
  const path = join(dist, fileName)
  writeFileSync(path, `import './events/intents.js';\n${readFileSync(path, 'utf8')}`)
}
