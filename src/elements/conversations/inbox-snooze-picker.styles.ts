import { css } from 'lit'

export const snoozePickerStyles = css`
  :host { inline-size: max-content; min-inline-size: 220px; max-inline-size: min(320px, 100%); }
  .form { display: grid; gap: var(--_2); padding: var(--_3); }
  .field { display: grid; gap: var(--_1); }
  .field > .input { min-inline-size: 0; inline-size: 100%; padding: var(--_1) var(--_2); border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); background: var(--_surface); }
  .error { color: var(--_danger); font-size: var(--_size-2); }
  .error:empty { display: none; }
  .acts { display: flex; justify-content: end; gap: var(--_2); }
`
