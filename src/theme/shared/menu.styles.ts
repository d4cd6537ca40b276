import { css } from 'lit'

/** A native popover beside the button that opened it. `--_x` and `--_y` place it where anchors are not supported. */
export const menuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    margin: var(--_1) 0;
    padding: var(--_1);
    min-inline-size: 200px;
    max-inline-size: min(320px, 100vw - 16px);
    max-block-size: min(440px, 100dvh - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    opacity: 1;
    transition: opacity var(--_duration) var(--_ease);
  }
  @starting-style { .menu:popover-open { opacity: 0; } }
  .menu.end { position-area: block-end span-inline-start; }
  @supports not (position-area: block-end) {
    .menu { margin: 0; left: var(--_x, 0); top: var(--_y, 0); }
  }

  .menu-item {
    display: grid;
    grid-template-columns: var(--_icon) 1fr auto;
    align-items: center;
    gap: 0 var(--_2);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_1) var(--_2);
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_text);
    font-size: var(--_size-3);
    line-height: var(--_leading-tight);
    text-align: start;
    user-select: none;
    -webkit-user-select: none;
  }
  .menu-item > .icon { color: var(--_text-muted); }
  .menu-item > .text { grid-column: 2; overflow-wrap: anywhere; }
  .menu-item > .detail { grid-column: 3; color: var(--_text-muted); font-size: var(--_size-2); }
  .menu-item > .why { grid-column: 2 / -1; color: var(--_text-muted); font-size: var(--_size-2); }
  .menu-item:hover, .menu-item:focus { background: var(--_hover); }
  .menu-item:active { background: var(--_pressed); }
  .menu-item.danger, .menu-item.danger > .icon { color: var(--_danger); }
  .menu-item[aria-disabled='true'] { cursor: not-allowed; }
  .menu-item[aria-disabled='true'] > :is(.text, .icon) { color: var(--_text-muted); }
  .menu-item[aria-checked='true'] > .icon { color: var(--_accent-text); }
  .menu-line { block-size: 1px; margin: var(--_1) var(--_2); background: var(--_line); }
  .menu-title { padding: var(--_1) var(--_2); color: var(--_text-muted); font-size: var(--_size-1); font-weight: 600; }

  @media (forced-colors: active) {
    .menu { border: 1px solid CanvasText; }
    .menu-line { background: CanvasText; forced-color-adjust: none; }
    .menu-item[aria-disabled='true'] > .text { color: GrayText; }
  }
`
