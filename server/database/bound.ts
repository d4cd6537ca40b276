/**
 * A value as PostgreSQL takes it: its texts hold no U+0000. Nothing is lost by that, since records lie there as JSON,
 * which writes it in letters; a text beside them only finds or names something.
 */
export const bound = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  return Array.isArray(value) ? value.map(bound) : value
}
