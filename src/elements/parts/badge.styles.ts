import { css } from 'lit'

export const badgeStyles = css`
  .badge {
    position: relative;
    display: inline-grid;
    flex: none;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 5px;
    border-radius: var(--_radius-full);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .badge.quiet { background: var(--_theirs); color: var(--_text); }
  @media (forced-colors: active) { .badge { border: 1px solid CanvasText; } }
`
