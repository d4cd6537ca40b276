import { css } from 'lit'

export const markedStyles = css`
  mark { background: var(--_warning-soft); color: var(--_text); font-weight: 600; }
  @media (forced-colors: active) { mark { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
`
