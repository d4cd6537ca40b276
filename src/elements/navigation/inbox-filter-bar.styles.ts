import { css } from 'lit'

export const filterBarStyles = css`
  :host { display: block; background: var(--_surface); }
  .bar { display: flex; align-items: center; gap: var(--_1); padding: 0 var(--_2) var(--_1); min-inline-size: 0; }
  .bar > .button { --_icon: 14px; gap: var(--_1); padding-inline: var(--_2); color: var(--_text-muted); font-size: var(--_size-2); }
  .sort { margin-inline-start: auto; min-inline-size: 0; }
  .sort > .text { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`
