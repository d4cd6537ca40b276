const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as `<input type="datetime-local">` writes it, where the agent is. */
export const localMinute = (at: number): string => {
  const date = new Date(at)
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment that such a text means; null when it means none. */
export const timeOfLocalMinute = (text: string): number | null => {
  const time = text === '' ? NaN : new Date(text).getTime()
  return Number.isNaN(time) ? null : time
}
