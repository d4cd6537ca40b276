/** What a page loads before anybody touches it: brotli bytes of an entry and all it imports statically, minified. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { closureOf } from '../../.config/budgets.mjs'
import { here } from '../runner/options.mjs'
import { note } from '../runner/results.mjs'

const REACT = `export { createRoot } from 'react-dom/client'; export * from 'react'`
const LIT = `export * from 'lit'; export { repeat } from 'lit/directives/repeat.js'; export { ref } from 'lit/directives/ref.js'`

/** What a host would import of each peer for a list, a thread and a composer. */
const PEERS = {
  'tanstack-lit': `${LIT}; export { VirtualizerController } from '@tanstack/lit-virtual'`,
  'lit-virtualizer': `${LIT}; export { virtualize } from '@lit-labs/virtualizer/virtualize.js'`,
  virtua: `${REACT}; export { VList } from 'virtua'`,
  'react-virtuoso': `${REACT}; export { Virtuoso } from 'react-virtuoso'`,
  chatscope: `${REACT}; export { Avatar, ChatContainer, Conversation, ConversationList, MainContainer, Message, MessageInput,
    MessageList } from '@chatscope/chat-ui-kit-react'`,
  'deep-chat': `import 'deep-chat'`,
  'vue-advanced-chat': `import { register } from 'vue-advanced-chat'; register()`,
}
const STYLES = { chatscope: 'node_modules/@chatscope/chat-ui-kit-styles/dist/default/styles.min.css' }

const ENTRY = 'virtual:bench-bytes'

const bundled = async code => {
  const { output } = await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{
      name: 'bench-bytes',
      resolveId: id => id === ENTRY ? `${here}${ENTRY}.js` : null,
      load: id => id.endsWith(`${ENTRY}.js`) ? { code, moduleSideEffects: true } : null,
    }],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', onwarn: () => { /* of others */ } },
    },
  })
  const chunks = new Map(output.filter(one => one.type === 'chunk').map(chunk => [chunk.fileName, chunk]))
  const closure = new Set()
  const visit = name => {
    const chunk = chunks.get(name)
    if (!chunk || closure.has(chunk)) return
    closure.add(chunk)
    chunk.imports.forEach(visit)
  }
  visit([...chunks.values()].find(chunk => chunk.isEntry).fileName)
  return [...closure].reduce((sum, { code: text }) => sum + brotliCompressSync(text).length, 0)
}

const ALL = ['inbox-list', 'inbox-message-list', 'inbox-composer'].map(tag => join(here, `../src/define/${tag}.ts`))

export const measureBytes = async names => {
  const options = { unit: 'bytes, brotli', isAbsolute: true }
  for (const name of names.filter(one => one in PEERS)) {
    const style = STYLES[name] ? brotliCompressSync(readFileSync(join(here, STYLES[name]))).length : 0
    note('list, thread and composer', name, await bundled(PEERS[name]) + style, options)
  }
  if (!names.includes('ours')) return
  const code = [...ALL.map(path => `import ${JSON.stringify(path)}`), `export { createInbox } from ${JSON.stringify(join(here, '../src/index.ts'))}`]
  note('list, thread and composer', 'ours', await bundled(code.join('\n')), options)
  for (const { entries, opened, kilobytes, goal, what } of JSON.parse(readFileSync(join(here, '../.config/budgets.json'), 'utf8'))) {
    const { brotli } = await closureOf(entries, opened)
    const tags = entries.map(entry => entry.split('/').at(-1).replace('.ts', '')).join(' and ')
    note(`${tags}: ${what}`, 'ours', brotli, { ...options, goal: (goal ?? kilobytes) * 1024 })
  }
}
