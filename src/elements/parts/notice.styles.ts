import { css } from 'lit'

export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    align-items: start;
    gap: var(--_2);
    padding: var(--_2) var(--_3);
    color: var(--_text);
  }
  .notice > .icon { margin-block: 2px; color: var(--_notice, var(--_accent-text)); }
  .notice > .words { min-inline-size: 0; overflow-wrap: anywhere; }
  .notice .title { font-weight: 500; }
  .notice .text { color: var(--_text-muted); }
  .notice > .button { align-self: center; }
  .notice > .icon-button { margin-block: calc((1.45em - var(--_target)) / 2); }
  .notice.positive { --_notice: var(--_positive); }
  .notice.warning { --_notice: var(--_warning); }
  .notice.danger { --_notice: var(--_danger); }

  .notice.banner {
    border-block-end: 1px solid var(--_line);
    background: color-mix(in oklab, var(--_notice, var(--_accent-text)) 9%, var(--_surface));
  }
  .notice.toast {
    inline-size: min(400px, 100%);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
  }
  @media (forced-colors: active) { .notice.toast { border: 1px solid CanvasText; } }
`
