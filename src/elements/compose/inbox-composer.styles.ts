import { css } from 'lit'

export const composerStyles = css`
  :host { container-type: inline-size; background: var(--_surface); }
  /* As wide as the messages above it. */
  .composer { display: grid; gap: var(--_2); padding: var(--_2) max(var(--_4), (100cqi - 920px) / 2) var(--_4); }
  .nothing { padding: var(--_4); color: var(--_text-muted); text-align: center; }

  .box {
    display: grid;
    min-inline-size: 0;
    anchor-name: --box;
    anchor-scope: --box;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    transition: border-color var(--_duration) var(--_ease);
  }
  .box:has(.writing:focus-visible) { border-color: var(--_focus); box-shadow: 0 0 0 1px var(--_focus); }
  .box.blocked { border-color: var(--_line); background: var(--_surface-sunken); }

  .box.note { border: 1px dashed var(--_note-line); background: var(--_note); }
  .box.note.blocked { background: var(--_surface-sunken); }

  .box { position: relative; }
  .drop {
    position: absolute;
    inset: 2px;
    display: grid;
    place-items: center;
    margin: 0;
    border: 2px dashed var(--_accent);
    border-radius: inherit;
    background: color-mix(in oklab, var(--_surface), var(--_accent) 8%);
    color: var(--_text);
    font-weight: 500;
    text-align: center;
    pointer-events: none;
  }

  .kinds { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; padding: var(--_1) var(--_1) 0; }
  .kind {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: var(--_1);
    min-block-size: 26px;
    padding-inline: var(--_2);
    border-radius: var(--_radius-small);
    color: var(--_text-muted);
    font-size: var(--_size-2);
    cursor: pointer;
    --_icon: 13px;
  }
  .kind.message > .icon { display: none; }
  .kind > input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .kind:hover { background: var(--_hover); }
  .kind:has(:checked) { background: var(--_selected); color: var(--_text); font-weight: 600; }
  .kind.note:has(:checked) { background: color-mix(in oklab, var(--_note), var(--_note-line) 30%); }
  .kind:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -1px; }
  .note-hint { margin-inline-start: auto; padding-inline: var(--_2); color: var(--_text-muted); font-size: var(--_size-2); }
  @media (pointer: coarse) { .kind { min-block-size: 44px; padding-inline: var(--_3); } }

  .writing {
    display: block;
    inline-size: 100%;
    min-block-size: max(1lh + 2 * var(--_2) + 2px, var(--_target));
    max-block-size: max(40cqb, 3lh);
    padding: calc(var(--_2) + 2px) var(--_3) var(--_1);
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--_text);
    font-size: max(var(--_size-field), var(--_size-4));
    line-height: var(--_leading);
    text-align: start;
    resize: none;
    field-sizing: content;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
  }
  .writing:focus-visible { outline: none; }
  .writing::placeholder { color: var(--_text-muted); opacity: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .writing:read-only { color: var(--_text-muted); }
  .held .writing { color: var(--_text-muted); }

  .bar { display: flex; align-items: center; gap: var(--_1); min-inline-size: 0; padding: var(--_1); }
  .space { flex: 1; }
  .hint {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-inline: var(--_1);
    color: var(--_text-muted);
    font-size: var(--_size-2);
    font-variant-numeric: tabular-nums;
  }
  .hint.danger { color: var(--_danger); font-weight: 500; }
  .send { padding-inline: var(--_3); }
  .send:not([aria-disabled]) .icon { color: inherit; }
  .send[aria-disabled='true'], .send[aria-disabled='true']:hover, .send[aria-disabled='true']:active { border-color: transparent; background: var(--_theirs); }

  .note .send:not([aria-disabled]) { border-color: var(--_note-line); background: var(--_surface-raised); color: var(--_text); }

  .notice { border-radius: var(--_radius); background: var(--_notice-surface, var(--_surface-sunken)); }
  .notice.info { --_notice: var(--_text-muted); }
  .notice ::slotted(*) { margin-block: auto; }

  .popup {
    position: fixed;
    inset: auto;
    margin: var(--_1) 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    overflow: hidden;
    max-inline-size: calc(100vw - 16px);
    position-anchor: --box;
    position-area: block-start span-inline-end;
    position-try-fallbacks: flip-block;
  }
  @supports (position-area: block-end) {
    .popup { max-inline-size: max(anchor-size(inline), 240px); }
  }
  .suggestions { inline-size: 520px; }
  .unmet { padding: var(--_2) var(--_3); color: var(--_text-muted); overflow-wrap: anywhere; }
  .unmet > .title { color: var(--_text); font-weight: 550; }
  .suggestions > .options { max-block-size: min(320px, 40dvh); }
  .picker { inline-size: 400px; }
  .picker > * { block-size: min(420px, 60dvh); }
  @supports not (position-area: block-end) {
    .popup { margin: 0; left: var(--_x, 0); top: var(--_y, 0); }
  }

  /* Narrow, the icon says it. */
  @container (max-width: 420px) {
    .send { inline-size: var(--_target); padding: 0; }
    .send > .label { display: none; }
    .hint.tip { display: none; }
  }
  @media (pointer: coarse) { .hint.tip { display: none; } }
  /* So are a thread with a screen keyboard below it, and a phone that lies. */
  @container (max-height: 420px) {
    .composer { padding-block-end: var(--_2); }
    .box { grid-template-columns: auto minmax(0, 1fr) auto; }
    .box > * { grid-column: 1 / -1; }
    .box > .kinds { grid-area: 3 / 1; padding-block-end: var(--_1); }
    .box > .bar { grid-area: 3 / 2 / auto / -1; }
    .kind { min-inline-size: 32px; justify-content: center; font-size: 0; --_icon: 18px; }
    .kind.message > .icon { display: block; }
    .note-hint { display: none; }
  }
  @container (max-height: 420px) and (min-width: 480px) {
    .box { align-items: end; }
    .box > .writing { grid-area: 3 / 2; }
    .box > .bar { grid-area: 3 / 3; }
  }
  @media (forced-colors: active) {
    .popup { border: 1px solid CanvasText; }
    .kind:has(:checked) { border: 1px solid Highlight; }
    .box:has(.writing:focus-visible) { outline: 2px solid Highlight; }
  }
`
