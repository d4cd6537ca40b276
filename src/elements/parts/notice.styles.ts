import { css } from 'lit'

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 var(--_2);
    padding-block: var(--_1);
    padding-inline: var(--_3) var(--_2);
    color: var(--_text);
  }
  /* The first line stands at the middle of the buttons. */
  .notice > .icon { margin-block: calc((var(--_target) - var(--_icon)) / 2); color: var(--_notice, var(--_accent-text)); }
  .notice > .words {
    flex: 1 1 140px;
    min-inline-size: 0;
    padding-block: calc((var(--_target) - 1lh) / 2);
    overflow-wrap: anywhere;
  }
  .notice > .acts { display: flex; gap: var(--_1); margin-inline-start: auto; }
  .notice .title { font-weight: 500; }
  .notice .text { color: var(--_text-muted); }
  .notice.positive { --_notice: var(--_positive); --_notice-surface: var(--_positive-soft); }
  .notice.warning { --_notice: var(--_warning); --_notice-surface: var(--_warning-soft); }
  .notice.danger { --_notice: var(--_danger); --_notice-surface: var(--_danger-soft); }

  .notice.banner {
    border-block-end: 1px solid var(--_line);
    background: var(--_notice-surface, var(--_accent-soft));
  }
  .notice.toast {
    inline-size: min(400px, 100%);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
  }
  @media (forced-colors: active) { .notice.toast { border: 1px solid CanvasText; } }
`
