import * as v from 'valibot'

/** Longest id, in UTF-16 units. */
export const ID_LENGTH = 300

/** Whoever makes ids keeps them free of control characters, and of what an address would swallow. */
const ID = /^(?!\.{1,2}$)[^\p{Cc}\p{Cs}]+$/u

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(ID_LENGTH), v.regex(ID))
export const ids = v.array(id)
export const text = v.string()
/** One of these words, or one that only a newer server knows: the record that holds it is not worth less for it. */
export const word = <const T extends string>(known: readonly T[]): v.GenericSchema<T> =>
  v.union([v.picklist(known), v.pipe(v.string(), v.minLength(1), v.maxLength(60))]) as unknown as v.GenericSchema<T>
/** A whole number from 0. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** JSON can write numbers that no double holds: 1e999. */
export const real = v.pipe(v.number(), v.finite())
/** Milliseconds since the epoch, by the server's clock. */
export const time = real
/** A place in the stream of changes. Opaque. */
export const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** Somewhere a click may lead. */
export const web = v.pipe(v.string(), v.regex(/^[Hh][Tt]{2}[Pp][Ss]?:\/\//))

/** What every record has. */
export const base = {
  id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  externalIds: v.exactOptional(v.record(v.string(), v.string())),
}
