import { css } from 'lit'

export const listStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    background: var(--_surface);
    container-type: inline-size;
  }
  /* In a page that gives it no height it must not draw them all. */
  .scroll { flex: 1; min-block-size: 0; position: relative; overflow-anchor: none; contain: size; contain-intrinsic-block-size: 400px; padding-block-end: var(--_covered, 0px); }
  .space { position: relative; contain: size layout; }
  .window { position: absolute; inset-block-start: 0; inset-inline: 0; }

  .row-frame { position: relative; contain: layout style; }
  .row-frame[data-away] { position: absolute; inset-block-start: 0; inset-inline: 0; }
  .row-frame::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: calc(var(--_3) + var(--_avatar) + var(--_3)) 0;
    border-block-end: 1px solid var(--_line);
  }

  .row {
    display: grid;
    grid-template-columns: var(--_avatar) minmax(0, 1fr);
    column-gap: var(--_3);
    inline-size: 100%;
    padding: var(--_row-gap) var(--_3);
    border: 0;
    background: none;
    text-align: start;
    color: var(--_text);
  }
  .row > .avatar { grid-row: 1 / span 3; margin-block-start: 2px; }
  .row:hover { background: var(--_hover); }
  .row:focus-visible { outline: 2px solid var(--_focus); outline-offset: -2px; }
  [data-selected] > .row { background: var(--_selected); }
  [data-selected]::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    [data-selected]::before { inline-size: 6px; background: Highlight; forced-color-adjust: none; }
  }

  .line {
    grid-column: 2;
    display: flex;
    align-items: center;
    gap: var(--_2);
    min-inline-size: 0;
    block-size: 20px;
    white-space: nowrap;
  }
  .name, .preview, .channel { min-inline-size: 0; }
  /* Cut at the end of its own direction, at the start of the list's. */
  .line bdi {
    display: block;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .name { flex: 1; font-size: var(--_size-4); }
  .preview { display: flex; flex: 1; gap: var(--_1); color: var(--_text-muted); }
  .preview > bdi { flex: 1; }
  .lead { flex: none; max-inline-size: 50%; overflow: hidden; text-overflow: ellipsis; }
  .lead > .delivery { vertical-align: -3px; margin-inline-end: var(--_1); }
  .lead:empty { display: none; }
  .when { display: inline-flex; align-items: center; gap: var(--_1); --_icon: 12px; flex: none; color: var(--_text-muted); font-size: var(--_size-2); font-variant-numeric: tabular-nums; }
  .unread .name { font-weight: 650; }
  .unread .preview { color: var(--_text); }
  .pinned { display: inline-flex; flex: none; --_icon: 12px; color: var(--_accent-text); }
  .unread .when { color: var(--_accent-text); }
  .draft { color: var(--_danger); font-weight: 500; }
  .badge { flex: none; }

  .meta { padding-inline-end: calc(var(--_target) + var(--_1)); color: var(--_text-muted); font-size: var(--_size-2); }
  .meta .channel { flex: 0 1 auto; }
  .meta .chip { flex: 0 1 auto; min-inline-size: 40px; }
  .meta .chip.warning { flex: none; }
  .meta .icon { --_icon: 14px; }
  /* A name gives way before a tag does. */
  .assignee, .closed-by {
    display: inline-flex;
    align-items: center;
    gap: var(--_1);
    flex: 0 8 auto;
    min-inline-size: 20px;
  }
  .assignee.mine { flex: none; color: var(--_accent-text); font-weight: 500; }
  .more-tags { flex: none; }

  .left { font-style: italic; }
  [data-left] .meta > :not(.left) { display: none; }
  [data-left] :is(.name, .preview, .lead) { color: var(--_text-muted); }
  [data-left] .row > .avatar { filter: grayscale(1); }

  .gap { display: flex; align-items: center; gap: var(--_2); padding-inline: var(--_3); background: var(--_warning-soft); }
  .gap > p { flex: 1; }
  .unsent { flex: none; }

  .row-menu { position: absolute; inset-inline-end: var(--_2); inset-block-end: var(--_1); }
  /* A finger's width: what stands beside it makes room. One that rests asks for the menu, and marks no words. */
  @media (pointer: coarse) {
    .row-frame {
      user-select: none;
      -webkit-user-select: none;
      -webkit-touch-callout: none;
    }
    .line + .line { padding-inline-end: calc(var(--_target) + var(--_1)); }
  }
  /* A column of dots is louder than what customers write; where nothing hovers they stay. */
  @media (hover: hover) and (pointer: fine) {
    .row-menu { opacity: 0; }
    .row-frame:is(:hover, :focus-within) > .row-menu, .row-menu[aria-expanded='true'] { opacity: 1; }
  }

  .pick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    display: grid;
    place-content: center;
    inline-size: calc(var(--_avatar) + 2 * var(--_3));
    block-size: max(var(--_target), var(--_avatar) + 2 * var(--_row-gap) + 4px);
    opacity: 0;
    pointer-events: none;
  }
  .pick > input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_accent); }
  [data-own] .pick { inset-inline-start: calc(var(--_target) - var(--_2)); }
  [data-picking] .pick, .pick:has(:focus-visible) { opacity: 1; pointer-events: auto; }
  :is([data-picking] .row, .row:has(~ .pick :focus-visible)) > .avatar { opacity: 0; }
  .row:has(~ .pick :checked) { background: var(--_selected); }
  @media (hover: hover) and (pointer: fine) {
    .row-frame:hover > .pick { opacity: 1; pointer-events: auto; }
    .row-frame:hover > .row > .avatar { opacity: 0; }
  }

  [data-own] .row { padding-inline-start: calc(var(--_target) + var(--_1)); }
  [data-own] .row-frame::after { inset-inline-start: calc(var(--_target) + var(--_1) + var(--_avatar) + var(--_3)); }
  .handle { position: absolute; inset-inline-start: 0; inset-block: 0; block-size: 100%; color: var(--_text-muted); cursor: grab; touch-action: none; }
  [data-held] { z-index: 2; background: var(--_surface); box-shadow: var(--_shadow); }
  [data-held] > .handle { cursor: grabbing; }
  .order-bar { display: flex; align-items: center; gap: var(--_1); padding: var(--_1) var(--_3); border-block-start: 1px solid var(--_line-strong); background: var(--_surface-raised); }
  .order-bar > p { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .order-bar > p > span { color: var(--_text-muted); white-space: nowrap; }

  /* Narrow, an icon and a face say it: the tags need the room. */
  @container (max-width: 420px) {
    .meta .channel, .assignee:not(.mine) > bdi, .meta .dot { display: none; }
  }
`
