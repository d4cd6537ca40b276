import { formatPhone } from '../lib/phone.js'
import { languageFor } from './registry.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Writes times, numbers and lists as one language does. Times are milliseconds since the epoch, in the local zone. */
export interface Format {
  readonly language: string
  /** "now", "5m ago", "3h ago" up to a day, then the date. A time ahead of a slow clock is now. */
  relative(at: number, now: number): string
  /** Date and time in full, for titles and speech. */
  exact(at: number): string
  timeOfDay(at: number): string
  /** A day for separators: "Today", "Yesterday", the weekday within a week, then the date. */
  day(at: number, now: number): string
  /** A moment to come, within a sentence: "tomorrow 9:00 AM", the weekday within a week, then the date. */
  upcoming(at: number, now: number): string
  /** The date alone; the year only where it is not this one. */
  date(at: number, now: number): string
  /** The two largest units: "2 hr, 5 min"; below a minute, seconds. */
  duration(ms: number): string
  number(value: number): string
  /** 0.25 as "25%". */
  percent(fraction: number): string
  list(items: readonly string[]): string
  fileSize(bytes: number): string
  /**
   * An E.164 number as people write it, national within `region` (ISO 3166-1 alpha-2). What is no such number, and
   * every number before the numbering plans came, stays as it is.
   */
  phone(number: string, region?: string): string
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
const daysBetween = (at: number, now: number): number => Math.round((startOfDay(now) - startOfDay(at)) / DAY)
const capitalized = (text: string, language: string): string =>
  text.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase(language))

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Built on first use: each costs as much as drawing a row. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => made ??= make()
}

const createFormat = (language: string): Format => {
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(language, options))
  const narrow = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' }))
  const long = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
  const exact = dates({ dateStyle: 'full', timeStyle: 'short' })
  const time = dates({ timeStyle: 'short' })
  const weekday = dates({ weekday: 'long' })
  const monthDay = dates({ day: 'numeric', month: 'short' })
  const fullDate = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDate = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const numbers = once(() => new Intl.NumberFormat(language))
  const percents = once(() => new Intl.NumberFormat(language, { style: 'percent' }))
  const lists = once(() => new Intl.ListFormat(language))
  const units = new Map<string, Intl.NumberFormat>()

  const unit = (value: number, name: string): string => {
    const known = units.get(name) ?? new Intl.NumberFormat(language, {
      // The short byte has no plural.
      style: 'unit', unit: name, unitDisplay: name === 'byte' ? 'long' : 'short', maximumSignificantDigits: 3,
    })
    units.set(name, known)
    return known.format(value)
  }
  const sameYear = (at: number, now: number) => new Date(at).getFullYear() === new Date(now).getFullYear()
  const date = (at: number, now: number) => (sameYear(at, now) ? monthDay() : fullDate()).format(at)

  return {
    language,
    relative(at, now) {
      const age = now - at
      if (age < MINUTE) return narrow().format(0, 'second')
      if (age < HOUR) return narrow().format(-Math.floor(age / MINUTE), 'minute')
      if (age < DAY) return narrow().format(-Math.floor(age / HOUR), 'hour')
      return date(at, now)
    },
    exact: at => exact().format(at),
    timeOfDay: at => time().format(at),
    day(at, now) {
      const days = daysBetween(at, now)
      if (days <= 1) return capitalized(long().format(-Math.max(days, 0), 'day'), language)
      if (days < 7) return capitalized(weekday().format(at), language)
      return capitalized((sameYear(at, now) ? longDay() : longDate()).format(at), language)
    },
    upcoming(at, now) {
      const days = -daysBetween(at, now)
      const day = days <= 1 ? long().format(Math.max(days, 0), 'day') : days < 7 ? weekday().format(at) : date(at, now)
      return `${day} ${time().format(at)}`
    },
    date,
    duration(ms) {
      const total = Math.max(0, ms)
      const days = Math.floor(total / DAY)
      const hours = Math.floor(total % DAY / HOUR)
      const minutes = Math.floor(total % HOUR / MINUTE)
      if (days > 0) return hours > 0 ? `${unit(days, 'day')} ${unit(hours, 'hour')}` : unit(days, 'day')
      if (hours > 0) return minutes > 0 ? `${unit(hours, 'hour')} ${unit(minutes, 'minute')}` : unit(hours, 'hour')
      return minutes > 0 ? unit(minutes, 'minute') : unit(Math.floor(total / SECOND), 'second')
    },
    number: value => numbers().format(value),
    percent: fraction => percents().format(fraction),
    list: items => lists().format(items),
    fileSize(bytes) {
      const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
      return unit(bytes / 1000 ** power, UNITS[power]!)
    },
    phone: formatPhone,
  }
}

const formats = new Map<string, Format>()

/**
 * One a language, kept. `language` is a BCP 47 tag; where the kit has no words for it, or it is no such tag, English
 * comes back, so that a text never mixes two languages.
 */
export const formatFor = (language: string): Format => {
  const tag = languageFor(language)
  const known = formats.get(tag) ?? createFormat(tag)
  formats.set(tag, known)
  return known
}
