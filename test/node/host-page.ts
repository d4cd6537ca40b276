import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { chromiumArgs, findChromium } from '../../.config/browsers.mjs'
import { root } from '../../.config/files.mjs'
import type { ServeOptions } from './static-server.js'
import { serveFolder } from './static-server.js'

/** A page of a host that loads the ready bundle, in a browser of its own, and all that it complained of. */
export interface HostPage {
  readonly page: Page
  /** Console errors and warnings, what nobody caught, what its policy forbade. */
  readonly problems: string[]
  /** Opens a page below test/node/pages. */
  goto(path: string): Promise<void>
  close(): Promise<void>
}

export interface HostPageOptions extends ServeOptions {
  readonly width?: number
  readonly height?: number
  /** Further arguments for the browser. */
  readonly args?: readonly string[]
  /** Arguments that puppeteer gives to the browser, and that this page must do without. */
  readonly without?: string[]
}

/** Why a test that needs the built files cannot run; undefined: they are there. */
export const missingBuild = (): string | undefined =>
  existsSync(join(root, 'dist/bundle/inbox-elements.js')) && existsSync(join(root, 'dist/testing/index.js'))
    ? undefined
    : 'run npm run build'

// What follows runs in the page, before anything else.

/** The compiler names functions by a helper that the page lacks. */
const HELPER = 'globalThis.__name = value => value'

function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', event => {
    console.error(`policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample} (${event.sourceFile})`)
  })
}

const listen = (page: Page, problems: string[]): void => {
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) problems.push(`console.${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => { problems.push(`uncaught: ${error instanceof Error ? error.stack : String(error)}`) })
}

/** Serves the project, opens a browser, and listens to its only page. */
export const openHostPage = async (
  { width = 1400, height = 800, args = [], without = [], ...serving }: HostPageOptions = {},
): Promise<HostPage> => {
  const server = await serveFolder(root, serving)
  const browser: Browser = await launch({
    executablePath: await findChromium(), headless: true, args: [...chromiumArgs, ...args], ignoreDefaultArgs: without,
  })
  const page = await browser.newPage()
  const problems: string[] = []
  await page.setViewport({ width, height })
  await page.evaluateOnNewDocument(HELPER)
  await page.evaluateOnNewDocument(tellViolations)
  listen(page, problems)
  return {
    page, problems,
    async goto(path) {
      await page.goto(`${server.origin}/test/node/pages/${path}`)
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
