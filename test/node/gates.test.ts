/** The gates of `npm test` that are programs of ours see what they are there to see. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { RuleTester } from 'eslint'
import { noWords, strictTemplates } from '../../.config/eslint/templates.mjs'
import { root } from '../../.config/files.mjs'
import { undescribed } from '../../.config/manifest.mjs'
import { hasRuntimeExport } from '../../.config/mirrors.mjs'
import { hasUnreleasedEntry, untold } from '../../.config/surface.mjs'
import { compactModule } from '../../.config/templates.mjs'

RuleTester.describe = describe
RuleTester.it = it

void describe('mirror tests', () => {
  void it('are asked for what runs', () => {
    for (const text of ['export const a = 1', 'export class A {}', 'const a = 1\nexport { a }', 'export function a() {}']) {
      assert.equal(hasRuntimeExport(text), true, text)
    }
  })

  void it('are not asked for types and lists of names', () => {
    for (const text of [
      'export interface A {}', 'export type A = 1', "export type { A } from './a.js'", "export * from './a.js'",
      "import { A } from './a.js'\nexport type { A }", 'const inner = 1', 'export declare const a: number',
    ]) assert.equal(hasRuntimeExport(text), false, text)
  })
})

void describe('the manifest', () => {
  void it('must describe what is public', () => {
    const element = { tagName: 'inbox-list', summary: 'A list.', slots: [{ name: 'empty' }], events: [{ name: 'x', description: 'Why.' }] }
    const text = JSON.stringify({ modules: [{ declarations: [element] }] })
    assert.deepEqual(undescribed(text), ['inbox-list: slot "empty"'])
  })
})

void describe('the public surface', () => {
  void it('has no token without a sentence', () => {
    const element = { tagName: 'inbox-list', cssProperties: [{ name: '--inbox-text', description: 'Words.' }] }
    const text = JSON.stringify({ modules: [{ declarations: [element] }] })
    const surface = { tokens: ['--inbox-line', '--inbox-text'] }
    assert.deepEqual(untold(surface, text), ['--inbox-line'])
  })
})

void describe('the changelog', () => {
  void it('has an entry only under Unreleased', () => {
    assert.equal(hasUnreleasedEntry('# Changelog\n\n## Unreleased\n\n- One.\n\n## 0.1.0\n'), true)
    assert.equal(hasUnreleasedEntry('# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- One.\n'), false)
  })
})

void describe('published templates', () => {
  const PREFIX = 'export const text = '
  const compact = (template: string): string =>
    compactModule(PREFIX + template, 'text.ts').code.trim().slice(PREFIX.length)

  void it('lose line breaks in markup, and nothing that is drawn', () => {
    assert.equal(compact('html`<p\n    class="a">${one} b\n  </p>`'), 'html `<p class="a">${one} b </p>`;')
    assert.equal(compact('html`<b>a  b</b>`'), 'html `<b>a  b</b>`;')
    assert.equal(compact('html`${all.map(one => html`\n  <i>${one}</i>`)}`'), 'html `${all.map(one => html ` <i>${one}</i>`)}`;')
  })

  void it('lose what CSS does not read', () => {
    assert.equal(compact('css`\n  /* why */\n  .a > .b, p:hover {\n    color: red;\n  }\n`'), 'css ` .a > .b,p:hover{color:red}`;')
    assert.equal(compact("css`.a::after { content: ''; inset: calc(1px + 2px) }`"), "css `.a::after{content:'';inset:calc(1px + 2px)}`;")
  })

  void it('leave other texts, and what is escaped, as they are', () => {
    assert.equal(compact('`a\n  b`'), '`a\n  b`;')
    assert.equal(compact('html`a\\u00a0b`'), 'html `a\\u00a0b`;')
  })
})

const filename = join(root, 'src/elements/thread/inbox-composer.ts')

new RuleTester().run('inbox/strict-templates', strictTemplates, {
  valid: ['html`<p .style=${style} class="a" @click=${go}></p>`', 'css`p { color: red }`'].map(code => ({ filename, code })),
  invalid: [
    'html`<p style="color: red"></p>`', 'html`<p .innerHTML=${text}></p>`', 'html`<iframe srcdoc=${text}></iframe>`',
    'html`<p onclick="go()"></p>`', 'html`<style>p {}</style>`', 'svg`<g style=${x}></g>`',
  ].map(code => ({ filename, code, errors: [{ messageId: 'forbidden' }] })),
})

new RuleTester().run('inbox/no-words', noWords, {
  valid: ['html`<p title=${terms.close}>${name} · 3</p>`', 'html`<slot name="empty"></slot>`'].map(code => ({ filename, code })),
  invalid: ['html`<p>Close</p>`', 'html`<button aria-label="Close ${name}"></button>`', 'html`<p>${name} wrote</p>`']
    .map(code => ({ filename, code, errors: [{ messageId: 'words' }] })),
})
