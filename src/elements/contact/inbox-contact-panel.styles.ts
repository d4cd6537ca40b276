import { css } from 'lit'

export const panelStyles = css`
  :host { block-size: 100%; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; background: var(--_surface); }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--_3);
    align-items: start;
    padding: var(--_4) var(--_4) var(--_3);
  }
  .who { display: grid; gap: 2px; justify-items: start; min-inline-size: 0; }
  .name { max-inline-size: 100%; overflow-wrap: anywhere; font-size: var(--_size-5); line-height: var(--_leading-tight); }
  .company, .address { max-inline-size: 100%; color: var(--_text-muted); overflow-wrap: anywhere; }
  .address { display: flex; align-items: center; gap: var(--_1); font-size: var(--_size-2); }
  .address > .text { min-inline-size: 0; }
  .tools { display: flex; margin-inline-end: calc(var(--_1) * -1); }
  [aria-pressed='true'] > .icon { color: var(--_note-line); }

  .requests { display: flex; flex-wrap: wrap; gap: var(--_2); padding: 0 var(--_4) var(--_4); }
  .act { flex: 1 1 100px; }
  .requests > .why { flex: 1 1 100%; color: var(--_text-muted); font-size: var(--_size-2); }

  .section { padding: var(--_3) var(--_4); border-block-start: 1px solid var(--_line); }
  .section > .title { margin-block-end: 2px; color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .value { display: flex; align-items: center; gap: var(--_2); min-block-size: var(--_target); }
  .value > .text { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .value a { display: inline-block; padding-block: calc((var(--_target) - 1lh) / 2); color: var(--_text); text-decoration-color: var(--_line-strong); }
  .value a:hover { color: var(--_accent-text); text-decoration-color: currentColor; }
  .number { font-variant-numeric: tabular-nums; }
  .value .label { color: var(--_text-muted); font-size: var(--_size-2); }
  .value .icon-button { margin-inline-end: calc(var(--_1) * -1); }
  .none { color: var(--_text-muted); }
  .notes { white-space: pre-wrap; overflow-wrap: anywhere; overflow: clip; }

  .unknown { display: grid; gap: var(--_3); justify-items: start; }
  .unknown > .hint { color: var(--_text-muted); }
  .told { padding: var(--_2) var(--_2) 0; }
  .told > .notice { border: 0; border-radius: var(--_radius); }
`
