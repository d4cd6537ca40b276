/** What was measured, and the tables made of it. */
const rows = new Map()

/**
 * Notes one value. `goal`: what ours may be, as a multiple of the limit, or a plain number with `isAbsolute`. `of`: which
 * quantile of all values is told; without it the median.
 */
export const note = (work, subject, value, { extra, unit = 'ms', goal, isAbsolute = false, of = 0.5 } = {}) => {
  if (!rows.has(work)) rows.set(work, { work, unit, goal, isAbsolute, of, subjects: new Map() })
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

const told = ({ of }, { values }) => of === 0.5 ? median(values) : quantile(values, of)

const cellOf = (row, cell) => {
  if (!cell) return '–'
  return `${written(told(row, cell))}${cell.extras.length > 0 ? ` (${worst(cell.extras)})` : ''}`
}

/** Ours by the limit: of what is told and of the lower quartiles, which others at work on the machine disturb least. */
const ratios = row => {
  const ours = row.subjects.get('ours')
  const limit = row.subjects.get('limit')
  if (row.isAbsolute || !ours || !limit) return []
  return [told(row, ours) / told(row, limit), quantile(ours.values, 0.25) / quantile(limit.values, 0.25)]
}

const verdict = row => {
  const { goal, isAbsolute, subjects } = row
  const [ratio, quartile] = ratios(row)
  const ours = subjects.get('ours')
  const is = isAbsolute && ours ? told(row, ours) : ratio
  const reached = goal === undefined || is === undefined ? '' : is <= goal ? '✓' : '✗'
  return [ratio, quartile].map(one => one === undefined ? '–' : one.toFixed(2))
    .concat(goal === undefined ? '–' : `≤ ${goal}`, reached, String(ours?.values.length ?? 0))
}

export const table = subjects => {
  const lines = [
    `| work | ${subjects.join(' | ')} | ours ÷ limit | at the lower quartile | goal | | values of ours |`,
    `|---|${subjects.map(() => '---:|').join('')}---:|---:|---|---|---:|`,
  ]
  for (const row of rows.values()) {
    const cells = subjects.map(name => cellOf(row, row.subjects.get(name)))
    lines.push(`| ${row.work}, ${row.unit} | ${cells.join(' | ')} | ${verdict(row).join(' | ')} |`)
  }
  return lines.join('\n')
}

export const raw = () => [...rows.values()].map(({ subjects, ...row }) => ({ ...row, subjects: Object.fromEntries(subjects) }))
