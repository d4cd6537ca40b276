/**
 * Finds the browsers of this machine for the tests and benchmarks.
 * Chromium: CHROME_PATH, then an installed one, then the one that comes as a dev dependency.
 */
import { existsSync } from 'node:fs'
import { Launcher } from 'chrome-launcher'

const atRoot = process.getuid?.() === 0

export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(atRoot ? ['--no-sandbox'] : []),
]

function installedChromium() {
  try {
    const first = Launcher.getFirstInstallation()
    if (first) return first
  } catch {
    // chrome-launcher throws where it finds none
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path))
}

async function packagedChromium() {
  // Without it the package leaves out the shared libraries a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

export async function findChromium() {
  const wanted = process.env.CHROME_PATH
  if (wanted && existsSync(wanted)) return wanted
  return installedChromium() ?? await packagedChromium()
}

/** The path of Firefox where it is installed. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']
    .find(path => path !== undefined && existsSync(path))
}
