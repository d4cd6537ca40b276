import { css } from 'lit'

export const movePickerStyles = css`
  :host { inline-size: min(280px, 100%); }
  .form { display: grid; gap: var(--_2); padding: var(--_3); }
  .field { display: grid; gap: var(--_1); overflow-wrap: anywhere; }
  .field > .input { min-inline-size: 0; inline-size: 100%; padding: var(--_1) var(--_2); border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); background: var(--_surface); resize: vertical; }
  .acts { display: flex; justify-content: end; gap: var(--_2); }
`
