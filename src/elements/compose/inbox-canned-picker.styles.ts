import { css } from 'lit'

export const pickerStyles = css`
  :host { display: flex; flex-direction: column; min-block-size: 0; block-size: 100%; background: var(--_surface-raised); }
  .picker { flex: 1; display: flex; flex-direction: column; min-block-size: 0; }
  .search { flex: none; margin: var(--_2); }
  .options { flex: 1; min-block-size: 0; padding-block-start: 0; }
  .empty-state { flex: 1; }
`
