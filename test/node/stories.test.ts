/** Every story of the static Storybook opens without a complaint and passes axe, light and dark, both directions. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { launch, type Browser } from 'puppeteer-core'
import { chromiumArgs, findChromium } from '../../.config/browsers.mjs'
import { root } from '../../.config/files.mjs'
import { serveFolder } from './static-server.js'
import { StoryPage } from './story-page.js'

interface Entry {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly type: 'story' | 'docs'
  readonly tags: readonly string[]
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName: string }[] }[]
}

const folder = join(root, '.cache/storybook')
const index = join(folder, 'index.json')
// A build that failed leaves the list of stories without the page that shows them.
const { entries } = existsSync(index) && existsSync(join(folder, 'iframe.html'))
  ? JSON.parse(readFileSync(index, 'utf8')) as { readonly entries: Record<string, Entry> }
  : { entries: {} }
// Generated pages repeat the stories; written ones are opened once.
const wanted = Object.values(entries).filter(({ type, tags }) => type === 'story' || !tags.includes('autodocs'))

const pagesAtOnce = 4

void describe('stories', { concurrency: pagesAtOnce }, () => {
  const free: StoryPage[] = []
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  before(async () => {
    // Each story opens the page anew; what it loads has names of its own in each build.
    server = await serveFolder(folder, { headers: { 'cache-control': 'max-age=3600' } })
    browser = await launch({ executablePath: await findChromium(), headless: true, args: chromiumArgs })
    for (let page = 0; page < pagesAtOnce; page++) free.push(await StoryPage.open(browser, server.origin))
  })

  after(async () => {
    await browser.close()
    await server.close()
  })

  void it('are built', () => {
    assert.ok(wanted.length > 0, 'no story found: run npm run build:storybook')
  })

  void it('are there for every element', () => {
    const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest
    const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName))
    assert.deepEqual(tags.filter(tag => !wanted.some(({ title }) => title.endsWith(`/${tag}`))), [])
  })

  for (const { id, title, name, type } of wanted) {
    void it(`${title}: ${name}`, { timeout: 60_000 }, async () => {
      const page = free.pop()
      assert.ok(page)
      try {
        const problems = type === 'story' ? await page.story(id) : await page.docs(id)
        if (problems.length > 0) assert.fail(problems.join('\n'))
      } finally {
        free.push(page)
      }
    })
  }
})
