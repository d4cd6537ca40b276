import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'

/** What the stories' window holds: the channel Storybook speaks on, and what this file hangs beside it. */
interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (payload: unknown) => void): void
    emit(event: string, payload: unknown): void
  }
  said: { readonly event: string; readonly payload: string }[]
  axe: { run(context: string, options: RunOptions): Promise<AxeResults> }
}

/** Rules about whole pages: a story is a part of one. */
const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'landmark-no-duplicate-main',
  'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level', 'landmark-contentinfo-is-top-level', 'landmark-main-is-top-level']

const looks = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'dark', dir: 'rtl' },
  { theme: 'light', dir: 'rtl' },
] as const

const failures = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyMissing']

/** One tab in which stories are opened in turn; it keeps what went wrong. */
export class StoryPage {
  readonly #page: Page
  readonly #origin: string
  #problems: string[] = []

  private constructor(page: Page, origin: string) {
    this.#page = page
    this.#origin = origin
  }

  static async open(browser: Browser, origin: string): Promise<StoryPage> {
    // A context of its own is a window of its own: a hidden tab paints nothing.
    const page = await (await browser.createBrowserContext()).newPage()
    const opened = new StoryPage(page, origin)
    await page.setViewport({ width: 1000, height: 800 })
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    // The compiler names functions by a helper that the stories' window lacks.
    await page.evaluateOnNewDocument('globalThis.__name = value => value')
    await page.evaluateOnNewDocument(listen, ['storyFinished', 'docsRendered', 'globalsUpdated', ...failures])
    page.on('console', message => {
      if (['error', 'warn'].includes(message.type())) opened.#problems.push(`console.${message.type()}: ${message.text()} (${message.location().url ?? ''})`)
    })
    page.on('pageerror', error => opened.#problems.push(`uncaught: ${String(error)}`))
    return opened
  }

  /** Opens a story in every look, and returns what is wrong with it. */
  async story(id: string): Promise<string[]> {
    this.#problems = []
    const globals = `theme:${looks[0].theme};dir:${looks[0].dir};a11y.manual:!true`
    await this.#goto(`id=${id}&viewMode=story&globals=${globals}`)
    if (!await this.#settled('storyFinished')) return this.#problems
    await this.#page.evaluate(axe.source)
    const looksOf = new Map<string, string[]>()
    for (const look of looks) {
      if (look !== looks[0] && !await this.#change(look)) break
      const found = await this.#page.evaluate(examine, pageRules)
      for (const one of found) looksOf.set(one, [...looksOf.get(one) ?? [], `${look.theme} ${look.dir}`])
    }
    return [...this.#problems, ...[...looksOf].map(([what, where]) => `${where.join(', ')}: ${what}`)]
  }

  /** Opens a page of text, and returns what is wrong with it. */
  async docs(id: string): Promise<string[]> {
    this.#problems = []
    await this.#goto(`id=${id}&viewMode=docs`)
    await this.#settled('docsRendered')
    return this.#problems
  }

  async #goto(query: string): Promise<void> {
    const response = await this.#page.goto(`${this.#origin}/iframe.html?${query}`)
    if (!response?.ok()) throw new Error('the static Storybook is not whole: run npm run build:storybook')
  }

  async #change(globals: Record<string, string>): Promise<boolean> {
    await this.#page.evaluate(change, globals)
    return this.#settled('storyFinished')
  }

  /** Waits until the story stands still; false where it never came. */
  async #settled(event: string): Promise<boolean> {
    try {
      await this.#page.waitForFunction(happened, { timeout: 20_000 }, [event, ...failures])
    } catch {
      this.#problems.push(`no ${event} within 20 s`)
      return false
    }
    const complained = await this.#page.evaluate(complaints, failures)
    this.#problems.push(...complained)
    await this.#page.evaluate(still)
    return complained.length === 0
  }
}

// What follows runs in the stories' window.

function listen(events: string[]): void {
  const story = globalThis as unknown as StoryWindow
  story.said = []
  let channel: StoryWindow['__STORYBOOK_ADDONS_CHANNEL__']
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value: typeof channel) => {
      channel = value
      for (const event of events) {
        channel.on(event, payload => {
          const error = payload as { message?: string; stack?: string } | undefined
          story.said.push({ event, payload: error?.stack ?? error?.message ?? JSON.stringify(payload) })
        })
      }
    },
  })
}

function happened(events: string[]): boolean {
  return (globalThis as unknown as StoryWindow).said.some(({ event }) => events.includes(event))
}

function complaints(failing: string[]): string[] {
  const { said } = globalThis as unknown as StoryWindow
  return said.filter(({ event }) => failing.includes(event)).map(({ event, payload }) => `${event}: ${payload}`)
}

function change(globals: Record<string, string>): void {
  const story = globalThis as unknown as StoryWindow
  story.said = []
  story.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals })
}

async function still(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve))
  const finite = document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(finite.map(animation => animation.finished))
}

async function examine(rulesOff: string[]): Promise<string[]> {
  const story = globalThis as unknown as StoryWindow
  const rules = Object.fromEntries(rulesOff.map(rule => [rule, { enabled: false }]))
  const { violations } = await story.axe.run('#storybook-root', { rules, resultTypes: ['violations'] })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `axe ${id}: ${help} at ${JSON.stringify(node.target)}\n${node.failureSummary ?? ''}`))
}
