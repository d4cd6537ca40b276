import { css } from 'lit'

export const panelStyles = css`
  :host { block-size: 100%; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; background: var(--_surface); }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--_3);
    align-items: center;
    padding: var(--_4);
    border-block-end: 1px solid var(--_line);
  }
  .who { min-inline-size: 0; }
  .name { overflow-wrap: anywhere; font-size: var(--_size-5); line-height: var(--_leading-tight); }
  .company { color: var(--_text-muted); overflow-wrap: anywhere; }
  .tools { display: flex; }
  .requests { display: flex; flex-wrap: wrap; gap: var(--_2); padding: var(--_3) var(--_4); border-block-end: 1px solid var(--_line); }
  .requests > a.button { text-decoration: none; }
  dl { display: grid; gap: var(--_4); padding: var(--_4); }
  dt { margin-block-end: var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .value { display: flex; align-items: center; gap: var(--_2); min-block-size: var(--_target); }
  .value > .text { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .value .label { display: block; color: var(--_text-muted); font-size: var(--_size-2); }
  .none { color: var(--_text-muted); }
  .notes { white-space: pre-wrap; overflow-wrap: anywhere; overflow: clip; }
`
