const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const keysOf = (value: Record<string, unknown>): string[] =>
  Object.keys(value).filter(key => value[key] !== undefined)

/** Whether two plain JSON values say the same. The order of keys is nothing, an undefined field is an absent one. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = keysOf(a)
  return keys.length === keysOf(b).length && keys.every(key => same(a[key], b[key]))
}
