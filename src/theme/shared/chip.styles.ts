import { css } from 'lit'

/** A short word beside others: a tag, a filter, a state. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_1);
    max-inline-size: 100%;
    min-block-size: 18px;
    padding: 0 calc(var(--_1) * 1.5);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_theirs);
    color: var(--_text);
    font-size: var(--_size-1);
    font-weight: 500;
    line-height: 16px;
    white-space: nowrap;
  }
  .chip > .text { overflow: hidden; text-overflow: ellipsis; }
  .chip .icon { --_icon: 12px; }
  .chip.positive { background: var(--_positive-soft); color: var(--_positive); }
  .chip.warning { background: var(--_warning-soft); color: var(--_warning); }
  .chip.danger { background: var(--_danger-soft); color: var(--_danger); }
  .chip.accent { background: var(--_accent-soft); color: var(--_accent-text); }
  @media (forced-colors: active) { .chip { border-color: CanvasText; } }
`
