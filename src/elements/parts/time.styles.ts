import { css } from 'lit'

export const timeStyles = css`
  .time { color: var(--_text-muted); font-size: var(--_size-2); font-variant-numeric: tabular-nums; white-space: nowrap; unicode-bidi: isolate; }
`
