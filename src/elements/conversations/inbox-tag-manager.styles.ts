import { css } from 'lit'

export const tagManagerStyles = css`
  .field > .error:empty, .warning:empty { display: none; }
  .create { display: grid; gap: var(--_2); padding-block-end: var(--_3); }
  .create > .why { color: var(--_text-muted); }
  .find { margin-block-end: var(--_2); }
  .tags { margin: 0; padding: 0; list-style: none; }
  .entry {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) max-content max-content;
    align-items: center;
    gap: var(--_1) var(--_2);
    min-block-size: calc(var(--_target) + 8px);
    border-block-start: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_target) + 8px);
  }
  .swatch { background: none; }
  .swatch > .dot { display: block; inline-size: 12px; block-size: 12px; border-radius: 50%; background: var(--_tag-dot); }
  .entry > .name { overflow-wrap: anywhere; line-height: var(--_leading-tight); padding-block: var(--_1); }
  .entry > .name > .detail { display: block; color: var(--_text-muted); font-size: var(--_size-2); }
  .icon-button[part~='hide-tag'][aria-pressed='true'] { color: var(--_text-muted); }
  .icon-button[part~='hide-tag'][aria-pressed='false'] { color: var(--_text); }
  .work { grid-column: 1 / -1; display: grid; gap: var(--_2); padding-block: var(--_3); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--_2); justify-content: end; }
  .warning { color: var(--_text); }
  .trouble { color: var(--_danger); }
  .none { padding: var(--_3); color: var(--_text-muted); text-align: center; }
  .told { display: flex; flex: 1; align-items: center; gap: var(--_2); min-inline-size: 0; min-block-size: var(--_target); }
  .told > .words { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .empty-state { min-block-size: 140px; }
  /* A phone on its side has no room to keep for what is not said yet. */
  @media (height < 480px) { .dialog-foot:not(:has(.words)) { padding-block: 0; border: 0; } .told:not(:has(.words)) { min-block-size: 0; } }
  @media (forced-colors: active) {
    .swatch > .dot { forced-color-adjust: none; }
  }
`
