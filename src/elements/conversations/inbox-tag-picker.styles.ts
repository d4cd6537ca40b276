import { css } from 'lit'

export const tagPickerStyles = css`
  .lead.tag { background: none; }
  .dot { inline-size: 10px; block-size: 10px; margin: 3px; border-radius: 50%; background: var(--_tag-dot); }
  .colors { padding: var(--_2) var(--_3); border-block-start: 1px solid var(--_line); }
  .foot { padding: var(--_1); border-block-start: 1px solid var(--_line); }
  .nobody[role='alert'] { color: var(--_danger); }
  @media (forced-colors: active) {
    .dot { forced-color-adjust: none; }
  }
`
