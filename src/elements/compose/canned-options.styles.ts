import { css } from 'lit'

export const cannedOptionsStyles = css`
  .options { position: relative; padding: var(--_1); }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, max-content);
    gap: 0 var(--_3);
    inline-size: 100%;
    padding: calc(var(--_1) * 1.5) var(--_2);
    border: 0;
    background: none;
    text-align: start;
    border-radius: var(--_radius-medium);
    min-block-size: var(--_target);
    user-select: none;
    -webkit-user-select: none;
  }
  .option:hover { background: var(--_hover); }
  .option[aria-selected='true'] { background: var(--_selected); outline: 2px solid var(--_focus); outline-offset: -2px; }
  .option-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 550; }
  .phrase {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_text-muted);
    font-family: var(--_font-mono);
    font-size: var(--_size-2);
    line-height: calc(var(--_size-3) * var(--_leading));
  }
  .option-text {
    grid-column: 1 / -1;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) { .option[aria-selected='true'] { outline-color: Highlight; } }
`
