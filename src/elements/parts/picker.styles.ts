import { css } from 'lit'

/** A search field over a list of choices, for a popover or a place of its own. */
export const pickerStyles = css`
  :host { display: flex; flex-direction: column; min-block-size: 0; max-block-size: min(400px, 80dvh); background: var(--_surface-raised); }
  .search { flex: none; margin: var(--_1); }
  .options { flex: 1; min-block-size: 0; padding: var(--_1); position: relative; }
  .options:focus-visible:has(.active) { outline: none; }
  .options:focus-visible { outline-offset: -2px; }
  .option {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) var(--_icon);
    align-content: center;
    align-items: center;
    gap: 0 var(--_2);
    min-block-size: calc(var(--_target) + 4px);
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-small);
    user-select: none;
    -webkit-user-select: none;
  }
  .option > .label { grid-column: 2; overflow-wrap: anywhere; line-height: var(--_leading-tight); }
  .option > .detail { grid-column: 2; color: var(--_text-muted); font-size: var(--_size-2); overflow-wrap: anywhere; }
  .option > .check { grid-column: 3; grid-row: 1; display: inline-flex; color: var(--_accent-text); }
  .option > .lead { grid-column: 1; grid-row: 1 / span 2; display: inline-flex; color: var(--_text-muted); }
  .option:hover { background: var(--_hover); }
  .option.active { background: var(--_selected); outline: 2px solid var(--_focus); outline-offset: -2px; }
  .option[aria-disabled='true'] { color: var(--_text-muted); cursor: not-allowed; }
  .option + .apart { margin-block-start: calc(var(--_2) + 1px); position: relative; }
  .apart::before {
    content: '';
    position: absolute;
    inset-inline: var(--_2);
    inset-block-start: calc(var(--_1) * -1 - 1px);
    block-size: 1px;
    background: var(--_line);
  }
  .nobody { padding: var(--_3); color: var(--_text-muted); text-align: center; }
  .empty-state { min-block-size: 120px; }
  @media (forced-colors: active) {
    .option.active { outline-color: Highlight; }
    .apart::before { background: CanvasText; forced-color-adjust: none; }
  }
`
