import { css } from 'lit'

/** A popover at the button that opened it, of the size its element gives it. */
export const popoverStyles = css`
  .popover {
    position: fixed;
    inset: auto;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    margin: var(--_1) 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    transition: opacity var(--_duration) var(--_ease);
  }
  @starting-style { .popover:popover-open { opacity: 0; } }
  @supports not (position-area: block-end) {
    .popover { margin: 0; left: var(--_x, 0); top: var(--_y, 0); }
  }
  @media (forced-colors: active) { .popover { border: 1px solid CanvasText; } }
`
