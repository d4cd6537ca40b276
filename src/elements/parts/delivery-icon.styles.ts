import { css } from 'lit'

export const deliveryIconStyles = css`
  .delivery { position: relative; display: inline-flex; flex: none; color: var(--_text-muted); --_icon: 14px; }
  .delivery > .icon { stroke-width: 2; }
  .delivery.read { color: var(--_accent-text); }
  .delivery.read > .icon { stroke-width: 2.6; }
  .delivery.failed { color: var(--_danger); }
  @media (forced-colors: active) { .delivery.read { color: Highlight; } }
`
