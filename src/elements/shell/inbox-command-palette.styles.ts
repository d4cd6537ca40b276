import { css } from 'lit'

/** The list of `picker.styles.ts` in a dialog of its own, that stands high so that it does not jump as one types. */
export const commandPaletteStyles = css`
  :host { display: contents; }
  .palette { inline-size: min(560px, 100vw - 32px); margin-block-start: min(12dvh, 96px); }
  .palette > .search { flex: none; margin: var(--_2); }
  .palette > .options { flex: 1; min-block-size: 0; padding: 0 var(--_2) var(--_2); position: relative; }
  .group-title { padding: var(--_2) var(--_2) var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 600; }
  .option {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) max-content;
    align-items: center;
    gap: 0 var(--_2);
    min-block-size: calc(var(--_target) + 4px);
    padding: var(--_1) var(--_2);
    border-radius: var(--_radius-small);
    user-select: none;
    -webkit-user-select: none;
  }
  .option > .icon { color: var(--_text-muted); }
  .option > .label { overflow-wrap: anywhere; line-height: var(--_leading-tight); }
  .option > .detail { grid-column: 2 / -1; color: var(--_text-muted); font-size: var(--_size-2); }
  .option:hover { background: var(--_hover); }
  .option.active { background: var(--_selected); outline: 2px solid var(--_focus); outline-offset: -2px; }
  .option[aria-disabled='true'] { color: var(--_text-muted); cursor: not-allowed; }
  .choice { display: contents; }
  .choice .dialog { inline-size: fit-content; min-inline-size: min(320px, 100vw - 32px); }
  .choice .dialog-body { display: flex; padding: 0 var(--_2) var(--_2); }
  .choice .dialog-body > * { flex: 1; min-inline-size: 0; max-inline-size: none; }
  @media (width < 600px) {
    .palette, .choice .dialog { inline-size: 100%; }
    .palette { margin-block-start: auto; block-size: 70dvh; }
  }
  @media (forced-colors: active) { .option.active { outline-color: Highlight; } }
`
