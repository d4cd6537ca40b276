import { css } from 'lit'

export const teamSettingsStyles = css`
  :host { display: block; container-type: inline-size; min-inline-size: 0; background: var(--_surface); color: var(--_text); }
  :host([modal]) { display: contents; }
  :host([modal]) .dialog { inline-size: min(600px, 100vw - 32px); block-size: min(760px, 100dvh - 48px); max-block-size: none; }
  :host([modal]) .dialog-body { container-type: inline-size; }
  :host([modal]) .form { max-inline-size: none; padding: 0; }
  .form { max-inline-size: 640px; padding: var(--_4); overflow-wrap: anywhere; }
  .form, .all { display: grid; gap: calc(var(--_3) * 2); }
  .all { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .section { display: grid; gap: var(--_2); min-inline-size: 0; padding: 0; border: 0; }
  .heading { margin: 0; padding: 0; font-size: var(--_size-4); font-weight: 600; }
  .hint { margin: 0; color: var(--_text-muted); font-size: var(--_size-2); }
  .error { margin: 0; color: var(--_danger); font-size: var(--_size-2); }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_2); }
  .row > .input { flex: 1 1 160px; inline-size: auto; min-inline-size: 0; }
  .people { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
  .person { display: flex; align-items: center; gap: var(--_2); min-block-size: var(--_target); }
  .person > .name { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .choice { display: grid; grid-template-columns: auto 1fr; align-items: start; column-gap: var(--_2); min-block-size: var(--_target); padding-block: var(--_1); }
  .choice > input { inline-size: 18px; block-size: 18px; margin: 1px 0 0; accent-color: var(--_accent); }
  .choice > .label { font-weight: 500; }
  .choice > .hint { grid-column: 2; }
  .words { display: flex; flex-wrap: wrap; gap: var(--_1); margin: 0; padding: 0; list-style: none; }
  .word { max-inline-size: 100%; }
  .word .remove {
    display: inline-grid; place-items: center; min-inline-size: 24px; min-block-size: 24px; margin-inline-end: calc(var(--_1) * -1);
    padding: 0; border: 0; border-radius: var(--_radius-small); background: none; color: inherit;
  }
  .word .remove:hover { background: var(--_hover); }
  .list { display: grid; gap: var(--_1); min-inline-size: 0; }
  .list > .label { color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .numbers { display: grid; grid-template-columns: 1fr 1fr; gap: var(--_2); }
  .channel { display: grid; gap: var(--_2); padding: var(--_3); border: 1px solid var(--_line); border-radius: var(--_radius-medium); }
  .channel > .title { margin: 0; font-size: var(--_size-3); font-weight: 600; }
  .unsaved { color: var(--_text-muted); font-size: var(--_size-2); }
  @container (max-width: 400px) { .numbers { grid-template-columns: 1fr; } .form { padding: var(--_3); } }
  @media (width < 600px) { :host([modal]) .dialog { inline-size: 100%; block-size: calc(100dvh - 24px); } }
  @media (pointer: coarse) { .word .remove { min-inline-size: 44px; min-block-size: 44px; } }
`
