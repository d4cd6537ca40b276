import { css } from 'lit'

/** A ring wherever the keyboard is. Inside a scroll area it lies within the element, so nothing cuts it. */
export const focusStyles = css`
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .scroll :focus-visible, .menu :focus-visible, .scroll:focus-visible { outline-offset: -2px; }
  [tabindex='-1']:focus:not(:focus-visible) { outline: none; }
`
