import { css } from 'lit'

export const snoozePickerStyles = css`
  :host { inline-size: max-content; min-inline-size: 220px; max-inline-size: min(320px, 100%); }
  .form { display: grid; gap: var(--_2); padding: var(--_3); }
  .error { color: var(--_danger); font-size: var(--_size-2); }
  .error:empty { display: none; }
  .acts { display: flex; justify-content: end; gap: var(--_2); }
`
