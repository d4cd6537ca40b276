/** The demo as a person has it on a phone that can be touched, and what its archive says. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { createServer, type ViteDevServer } from 'vite'
import { chromiumArgs, findChromium } from '../../.config/browsers.mjs'
import { root } from '../../.config/files.mjs'

const folder = mkdtempSync(join(tmpdir(), 'inbox-demo-'))
let server: ViteDevServer
let browser: Browser

before(async () => {
  server = await createServer({
    configFile: join(root, 'vite.config.ts'), logLevel: 'silent', server: { port: 0 },
  })
  await server.listen()
  browser = await launch({ executablePath: await findChromium(), headless: true, args: chromiumArgs })
})

afterEach(async () => {
  for (const context of browser.browserContexts()) if (context.id !== undefined) await context.close()
})

after(async () => {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

/** The demo in a browser that never saw it. */
const openDemo = async (width: number, height: number, language = 'en'): Promise<Page> => {
  const page = await (await browser.createBrowserContext()).newPage()
  page.setDefaultTimeout(10_000)
  await page.setViewport({ width, height, hasTouch: true, isMobile: true })
  await page.goto(new URL(`/crm/?lang=${language}`, server.resolvedUrls!.local[0]).href)
  return page
}

// Looked for in every frame: no observer of the page sees into the elements.
const shown = async (page: Page, selector: string): Promise<ElementHandle> =>
  (await page.waitForSelector(selector, { visible: true }))!

const heightOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, element => Math.round(element.getBoundingClientRect().height))

const focusedText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent)

void describe('the demo on a phone', () => {
  for (const [width, height, least] of [[320, 568, 200], [667, 375, 180]] as const) {
    void it(`leaves the messages most of ${width} by ${height} pixels`, async () => {
      const page = await openDemo(width, height)
      await (await shown(page, '>>> inbox-list >>> .row')).tap()
      await shown(page, '>>> inbox-composer >>> .writing')
      assert.ok(await heightOf(page, '>>> inbox-message-list') >= least)
      assert.ok(await heightOf(page, '>>> inbox-conversation-header') <= 76, 'a name and a line below it')
      assert.ok(await heightOf(page, '#top') <= 49, 'one line of the page')
    })
  }
})

void describe('the demo in Portuguese', () => {
  void it('has no English word in the bar of its page', async () => {
    const page = await openDemo(1000, 600, 'pt-BR')
    await shown(page, '#top .top-button')
    const words = await page.$$eval('#top button', buttons => buttons.map(button => button.textContent))
    assert.deepEqual(words.slice(0, 2), ['Fazer o papel do cliente', 'Arquivo'])
  })
})

void describe('the demo\'s Back', () => {
  const place = (page: Page): Promise<string> => page.evaluate(() => location.search)

  void it('ends a search in one step, whatever was typed, and does not lead into one that has ended', async () => {
    const page = await openDemo(1280, 800)
    await shown(page, '>>> inbox-list >>> .row')
    const start = await place(page)
    await (await shown(page, '>>> inbox-app >>> [part~="search"]')).click()
    await (await shown(page, '>>> inbox-search >>> input')).type('wheel')
    await page.waitForFunction(() => location.search.includes('search=wheel'))
    await page.evaluate(() => { history.back() })
    await page.waitForFunction(() => !location.search.includes('search'))
    assert.equal(await place(page), start)

    await (await shown(page, '>>> inbox-list >>> .row')).click()
    await page.waitForFunction(() => location.search.includes('conversation='))
    const open = await place(page)
    await (await shown(page, '>>> inbox-app >>> [part~="search"]')).click()
    await (await shown(page, '>>> inbox-search >>> input')).type('wheel')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !location.search.includes('search'))
    assert.equal(await place(page), open)
    await page.evaluate(() => { history.back() })
    await page.waitForFunction(() => !location.search.includes('conversation='))
    assert.equal(await place(page), start)
  })
})

void describe('the archive of the demo', () => {
  const importFile = async (page: Page, content: string): Promise<string> => {
    const path = join(folder, 'import.jsonl')
    writeFileSync(path, content)
    await page.tap('#menu-button')
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.tap('#archive-menu .entry:nth-of-type(2)')])
    await chooser.accept([path])
    await page.waitForSelector('dialog [role=status]')
    const words = await page.$eval('dialog', dialog => dialog.innerText)
    await page.tap('dialog > button')
    return words
  }

  void it('says in words what is wrong with a file, and gives the focus back to the menu', async () => {
    const page = await openDemo(320, 568)
    await shown(page, '>>> inbox-list >>> .row')
    const words = await importFile(page, 'no archive\n')
    assert.match(words, /no archive of an inbox/)
    assert.doesNotMatch(words, /field|malformed/)
    assert.equal(await focusedText(page), 'Menu')
  })

  void it('is emptied after a question, and filled again from its own file', async () => {
    const page = await openDemo(320, 568)
    await shown(page, '>>> inbox-list >>> .row')
    const file = await page.evaluate(async () => {
      const { archive } = await import(`${location.origin}/crm/backend.ts`) as { readonly archive: { export(): Promise<Blob> } }
      return (await archive.export()).text()
    })
    await page.tap('#menu-button')
    await page.tap('#archive-menu .entry:nth-of-type(3)')
    assert.equal(await focusedText(page), 'Cancel')
    await Promise.all([page.waitForNavigation(), page.tap('dialog .danger')])
    await shown(page, '>>> inbox-list >>> .empty-state')
    assert.match(await importFile(page, `${file}no line\n`), /Imported: \d+\nThere already, and kept: \d+\nLines left out: 1\n+Line \d+: cannot be read/)
    await shown(page, '>>> inbox-list >>> .row')
    assert.match(await importFile(page, file), /There already, and kept: \d+/)
  })
})
