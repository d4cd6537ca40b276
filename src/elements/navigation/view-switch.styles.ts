import { css } from 'lit'

export const viewSwitchStyles = css`
  .views {
    display: inline-grid;
    flex: none;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 2px;
    border-radius: var(--_radius-medium);
    background: var(--_theirs);
  }
  .view {
    min-block-size: calc(var(--_target) - 4px);
    padding: 0 calc(var(--_1) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius-medium) - 2px);
    background: transparent;
    color: var(--_text-muted);
    font-size: var(--_size-2);
    font-weight: 500;
    text-align: center;
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
    transition: background-color var(--_duration) var(--_ease), color var(--_duration) var(--_ease);
  }
  .view:hover { color: var(--_text); }
  .view[aria-pressed='true'] {
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px oklch(0.2 0.02 260 / 0.14), 0 0 0 1px var(--_line);
    color: var(--_text);
  }
  @media (pointer: coarse) { .view { min-block-size: var(--_target); } }
  @media (forced-colors: active) {
    .views { border: 1px solid ButtonText; }
    .view[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`
