import { css } from 'lit'

export const assigneePickerStyles = css`
  .me { color: var(--_text-muted); }
`
