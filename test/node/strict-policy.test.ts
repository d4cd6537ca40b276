/** The ready bundle at work under the very policy that the README promises to work under. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { root } from '../../.config/files.mjs'
import { changeLook, goInAndBack, HARNESSES, workThrough } from './agent-at-work.js'
import type { HostPage } from './host-page.js'
import { missingBuild, openHostPage } from './host-page.js'

/** The header, as a host would copy it. */
const documented = (): string => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, header] = /### Content-Security-Policy\n+```\n([\s\S]+?)\n```/.exec(readme) ?? []
  assert.ok(header, 'the README names no policy')
  return header.replace(/\s*\n\s*/g, ' ')
}

void describe('under the documented Content-Security-Policy', { timeout: 120_000 }, () => {
  let host: HostPage

  before(async () => {
    assert.equal(missingBuild(), undefined)
    host = await openHostPage({
      headers: { 'content-security-policy': documented() },
      rename: path => path.replace(/^\/copy\//, '/dist/bundle/'),
    })
  })
  beforeEach(() => { host.problems.length = 0 })
  after(() => host.close())

  void it('an agent does everything, in both looks and languages, and the policy forbids nothing', async () => {
    await host.goto('app.html')
    await host.page.evaluate(workThrough, HARNESSES)
    await host.page.evaluate(changeLook, HARNESSES)
    await host.page.setViewport({ width: 320, height: 640 })
    await host.page.evaluate(goInAndBack, HARNESSES)
    await host.page.setViewport({ width: 1400, height: 800 })
    assert.deepEqual(host.problems, [])
  })

  void it('two copies of the bundle, and of Lit, draw beside each other', async () => {
    await host.goto('two-copies.html')
    const drawn = await host.page.evaluate(countRows)
    assert.deepEqual(drawn, { copies: 2, first: true, second: true })
    // The second one says which names it found taken.
    assert.deepEqual(host.problems.filter(one => !one.includes('is already defined; this copy stays out of its way')), [])
  })

  void it('a style attribute, planted, is seen', async () => {
    await host.goto('planted.html')
    assert.ok(host.problems.some(one => one.includes('policy: style-src-attr forbids inline')), host.problems.join('\n'))
  })

  void it('a string written as HTML, planted, is seen', async () => {
    await host.goto('app.html')
    const refused = await host.page.evaluate(writeHtml)
    assert.match(refused, /TrustedHTML/)
    assert.ok(host.problems.some(one => one.includes('policy: require-trusted-types-for')), host.problems.join('\n'))
  })
})

// What follows runs in the page.

async function countRows(): Promise<{ copies: number; first: boolean; second: boolean }> {
  const isDrawn = (tag: string) => document.querySelector(tag)?.shadowRoot?.querySelector('[role="listitem"]') !== null
    && document.querySelector(tag)?.shadowRoot !== null
  for (let frame = 0; frame < 300 && !(isDrawn('inbox-list') && isDrawn('second-list')); frame++) {
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
  const { litElementVersions = [] } = globalThis as { litElementVersions?: string[] }
  return { copies: litElementVersions.length, first: isDrawn('inbox-list'), second: isDrawn('second-list') }
}

async function writeHtml(): Promise<string> {
  try {
    document.body.insertAdjacentHTML('beforeend', '<p>Hello</p>')
    return 'written'
  } catch (error) {
    // What the policy forbids is told a moment later.
    await new Promise(resolve => { setTimeout(resolve) })
    return String(error)
  }
}
