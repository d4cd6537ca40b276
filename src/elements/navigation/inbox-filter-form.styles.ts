import { css } from 'lit'

export const filterFormStyles = css`
  :host { display: flex; flex-direction: column; inline-size: 280px; max-inline-size: 100%; max-block-size: min(480px, 80dvh); background: var(--_surface-raised); }
  .form { display: flex; flex-direction: column; min-block-size: 0; }
  .choices { display: grid; gap: var(--_3); min-block-size: 0; padding: var(--_3); }
  fieldset { display: grid; gap: var(--_1); min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  legend.label { padding: 0 0 var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .switch, .tag-choice { display: flex; align-items: center; gap: var(--_2); min-block-size: var(--_target); min-inline-size: 0; overflow-wrap: anywhere; }
  input[type='checkbox'] { flex: none; inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--_accent); }
  .acts { display: flex; justify-content: space-between; gap: var(--_2); padding: var(--_2) var(--_3); border-block-start: 1px solid var(--_line); }
`
