import { css } from 'lit'

export const viewPickerStyles = css`
  :host { display: flex; flex-direction: column; inline-size: 280px; max-inline-size: 100%; max-block-size: min(480px, 80dvh); background: var(--_surface-raised); }
  .views { min-block-size: 0; margin: 0; padding: var(--_1); list-style: none; }
  .entry { display: flex; align-items: center; gap: var(--_1); }
  .view {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_2);
    min-inline-size: 0;
    min-block-size: calc(var(--_target) + 4px);
    padding: var(--_1) var(--_2);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text);
    text-align: start;
  }
  .view > .name { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .view > .icon { color: var(--_text-muted); }
  .view:hover { background: var(--_hover); }
  .view[aria-current] { background: var(--_selected); }
  .form { display: grid; gap: var(--_2); padding: var(--_3); border-block-start: 1px solid var(--_line); }
  .share { display: flex; align-items: center; gap: var(--_2); min-block-size: var(--_target); }
  .share > input { flex: none; inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); }
  .acts { display: flex; justify-content: end; }
  .empty-state { min-block-size: 120px; }
`
