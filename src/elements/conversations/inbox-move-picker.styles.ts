import { css } from 'lit'

export const movePickerStyles = css`
  :host { inline-size: min(280px, 100%); }
  .form { display: grid; gap: var(--_2); padding: var(--_3); }
  .field { overflow-wrap: anywhere; }
  .acts { display: flex; justify-content: end; gap: var(--_2); }
`
