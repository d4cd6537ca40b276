import { css } from 'lit'

/** A square button with an icon alone. Its label is its accessible name and its tooltip. */
export const iconButtonStyles = css`
  .icon-button {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-medium);
    background: transparent;
    color: var(--_text-muted);
    user-select: none;
    -webkit-user-select: none;
    transition: background-color var(--_duration) var(--_ease), color var(--_duration) var(--_ease);
  }
  .icon-button:hover, .icon-button[aria-expanded='true'] { background: var(--_hover); color: var(--_text); }
  .icon-button:active { background: var(--_pressed); }
  .icon-button[aria-pressed='true'] { color: var(--_accent-text); }
  .icon-button.primary { background: var(--_accent); color: var(--_on-accent); }
  .icon-button.primary:hover { background: var(--_accent-hover); }
  .icon-button:disabled, .icon-button[aria-disabled='true'] {
    background: transparent;
    color: color-mix(in oklab, var(--_text-muted) 60%, var(--_surface));
    cursor: not-allowed;
  }

  .with-reason { position: relative; display: inline-flex; anchor-name: --reason; anchor-scope: --reason; }
  .reason {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + var(--_1));
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: 220px;
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    font-size: var(--_size-2);
    white-space: normal;
    display: none;
    pointer-events: none;
  }
  .with-reason:hover .reason, .with-reason:focus-within .reason { display: block; }
  @supports (anchor-scope: all) {
    .reason {
      position: fixed;
      inset: auto;
      margin-block: var(--_1);
      position-anchor: --reason;
      position-area: block-end span-inline-start;
      position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline;
    }
  }

  @media (forced-colors: active) {
    .icon-button { border-color: ButtonText; }
    .icon-button[aria-pressed='true'] { border-color: Highlight; color: Highlight; }
    .icon-button[aria-disabled='true'] { border-color: GrayText; color: GrayText; }
    .reason { border: 1px solid CanvasText; }
  }
`
