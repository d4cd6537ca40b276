import { css } from 'lit'

export const presenceStyles = css`
  .presence {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: var(--_1);
    border: 1.5px solid var(--_line-strong);
    border-radius: 50%;
  }
  .presence.online { border-color: var(--_positive); background: var(--_positive); }
  .presence.away { border-color: var(--_warning); background: linear-gradient(to right, var(--_warning) 50%, transparent 50%); }
  @media (forced-colors: active) { .presence.online { background: CanvasText; forced-color-adjust: none; } }
`
