/**
 * Loaded before every browser test file. A console error or warning fails the test during which it came,
 * unless the test said before that it expects it: `expectConsole(/no back end/)`.
 */

interface Expectation {
  readonly pattern: RegExp | string
  met: boolean
}

/**
 * Whether `emulateMedia` works: Firefox's protocol knows no media features. A color scheme needs none, since the
 * tokens follow the CSS property `color-scheme`; other tests skip there.
 */
export const canEmulateMedia = !navigator.userAgent.includes('Firefox')

const unexpected: string[] = []
const expectations: Expectation[] = []

/** The next console errors and warnings that match are part of this test; it fails when none comes. */
export function expectConsole(pattern: RegExp | string): void {
  expectations.push({ pattern, met: false })
}

for (const level of ['error', 'warn'] as const) {
  const print = console[level].bind(console)
  console[level] = (...args: unknown[]) => {
    const text = args.map(arg => arg instanceof Error ? arg.stack ?? arg.message : String(arg)).join(' ')
    const expected = expectations.find(({ pattern }) =>
      typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text))
    if (expected) {
      expected.met = true
      return
    }
    unexpected.push(`console.${level}: ${text}`)
    print(...args)
  }
}

// Lit says once that its development build is in use; its other warnings are worth a failure.
const lit = globalThis as { litIssuedWarnings?: Set<string> }
lit.litIssuedWarnings ??= new Set()
lit.litIssuedWarnings.add('dev-mode')

function settle(): void {
  const said = unexpected.splice(0)
  const missing = expectations.splice(0).filter(expectation => !expectation.met)
  if (said.length > 0) throw new Error(`Not declared with expectConsole():\n${said.join('\n')}`)
  if (missing.length > 0) {
    throw new Error(`Expected on the console, but never came: ${missing.map(one => String(one.pattern)).join(', ')}`)
  }
}

// A hook that throws would end the whole file, so the check belongs to the test's own function.
function guarded(run: Mocha.Func | Mocha.AsyncFunc | undefined): Mocha.AsyncFunc | undefined {
  if (!run) return undefined
  return async function (this: Mocha.Context) {
    if (run.length === 0) await (run as Mocha.AsyncFunc).call(this)
    else {
      await new Promise<void>((resolve, reject) =>
        run.call(this, error => error ? reject(error as Error) : resolve()))
    }
    settle()
  }
}

const plain = globalThis.it
const only = plain.only
globalThis.it = Object.assign(
  ((title: string, run?: Mocha.Func | Mocha.AsyncFunc) => plain(title, guarded(run))) as Mocha.TestFunction,
  plain,
  { only: ((title: string, run?: Mocha.Func | Mocha.AsyncFunc) => only(title, guarded(run))) as Mocha.TestFunction['only'] },
)

afterEach(() => {
  // A failed test leaves its expectations behind.
  expectations.length = 0
})

after(() => {
  settle()
})
