import { css } from 'lit'

export const editorStyles = css`
  form { display: grid; gap: var(--_4); padding: var(--_4); }
  fieldset { display: grid; gap: var(--_2); min-inline-size: 0; }
  legend { margin-block-end: var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .entry {
    display: grid;
    grid-template-columns: minmax(72px, 1fr) minmax(0, 2fr) auto;
    gap: var(--_1);
    align-items: center;
  }
  .entry > .error { grid-column: 1 / -1; color: var(--_danger); font-size: var(--_size-2); }
  .entry > .error:empty, .field > .error:empty { display: none; }
  .button.quiet { justify-self: start; }
  .foot { display: flex; justify-content: flex-end; gap: var(--_2); }
`
