import { css } from 'lit'

/** Keys as they are printed. */
export const keysStyles = css`
  .keys { display: inline-flex; gap: calc(var(--_1) * 0.5); white-space: nowrap; }
  kbd {
    min-inline-size: calc(var(--_size-2) * 1.7);
    padding: 0 var(--_1);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface-sunken);
    color: var(--_text);
    font-family: inherit;
    font-size: var(--_size-2);
    line-height: 1.6;
    text-align: center;
  }
`
