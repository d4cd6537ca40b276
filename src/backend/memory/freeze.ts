const done = new WeakSet<object>()

/** Freezes plain data through and through, once: nobody who is handed a record can change the world with it. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || done.has(value)) return value
  done.add(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
