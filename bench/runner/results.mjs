/** What was measured, and the tables made of it. */
const rows = new Map()

/** Notes one value. `goal`: what ours may be, as a multiple of the limit, or a plain number with `isAbsolute`. */
export const note = (work, subject, value, { extra, unit = 'ms', goal, isAbsolute = false } = {}) => {
  if (!rows.has(work)) rows.set(work, { work, unit, goal, isAbsolute, subjects: new Map() })
  const row = rows.get(work)
  row.goal ??= goal
  if (!row.subjects.has(subject)) row.subjects.set(subject, { values: [], extras: [] })
  const cell = row.subjects.get(subject)
  cell.values.push(value)
  if (extra !== undefined) cell.extras.push(extra)
}

export const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]
}

export const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const written = value => value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2)

/** The worst of what came with the values: a share, a jump. */
const worst = extras => extras.reduce((one, other) => other.bad > one.bad ? other : one).text

const cellOf = cell => {
  if (!cell) return '–'
  return `${written(median(cell.values))}${cell.extras.length > 0 ? ` (${worst(cell.extras)})` : ''}`
}

const verdict = ({ subjects, goal, isAbsolute }) => {
  const ours = subjects.get('ours')
  const limit = subjects.get('limit')
  if (!ours) return ['–', goal ?? '–', '']
  const value = median(ours.values)
  const ratio = isAbsolute || !limit ? undefined : value / median(limit.values)
  const is = isAbsolute ? value : ratio
  const reached = goal === undefined || is === undefined ? '' : is <= goal ? '✓' : '✗'
  return [ratio === undefined ? '–' : ratio.toFixed(2), goal === undefined ? '–' : `≤ ${goal}`, reached]
}

export const table = subjects => {
  const lines = [
    `| work | ${subjects.join(' | ')} | ours ÷ limit | goal | |`,
    `|---|${subjects.map(() => '---:|').join('')}---:|---:|---|`,
  ]
  for (const row of rows.values()) {
    const cells = subjects.map(name => cellOf(row.subjects.get(name)))
    lines.push(`| ${row.work}, ${row.unit} | ${cells.join(' | ')} | ${verdict(row).join(' | ')} |`)
  }
  return lines.join('\n')
}

export const raw = () => [...rows.values()].map(({ subjects, ...row }) => ({ ...row, subjects: Object.fromEntries(subjects) }))
