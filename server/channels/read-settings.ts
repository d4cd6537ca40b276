import { readFileSync } from 'node:fs'
import type { Config } from '../config.js'
import { ConfigError } from '../config.js'
import type { AllSettings } from './settings.js'
import { settingsOf } from './settings.js'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigError(`INBOX_CHANNELS names a file that cannot be read: ${path}`)
  }
}

/** What drives which channel, from the file that the environment names, and by default. */
export const readSettings = (
  { channels, publicUrl }: Config, byDefault: AllSettings = new Map(),
): AllSettings => new Map([
  ...byDefault, ...channels === undefined ? [] : settingsOf(textOf(channels), process.env, publicUrl),
])
