import { css } from 'lit'

export const editorStyles = css`
  :host { container-type: inline-size; background: var(--_surface); }
  .form { display: grid; gap: var(--_4); padding: var(--_4) var(--_4) 0; }
  .heading { font-size: var(--_size-5); line-height: var(--_leading-tight); overflow-wrap: anywhere; }
  .rows { display: grid; gap: var(--_2); min-inline-size: 0; }
  .rows > .label { margin-block-end: var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .entry {
    display: grid;
    grid-template-columns: minmax(72px, 1fr) minmax(0, 2.4fr) auto;
    gap: var(--_1);
    align-items: center;
  }
  .error { color: var(--_danger); font-size: var(--_size-2); }
  .entry > .error { grid-column: 2 / -1; }
  .add { justify-self: start; margin-inline-start: calc(var(--_2) * -1); padding-inline: var(--_2); color: var(--_text-muted); }
  .notes { min-block-size: calc(3lh + 2 * var(--_2)); max-block-size: 40vh; field-sizing: content; }

  .notice { padding: var(--_2) var(--_3); border-radius: var(--_radius); background: var(--_notice-surface); }
  .theirs { display: grid; gap: 2px; margin-block-start: var(--_2); }
  .theirs > div { display: flex; flex-wrap: wrap; gap: 0 var(--_2); }
  .theirs dt { color: var(--_text-muted); }
  .theirs dd { min-inline-size: 0; font-weight: 500; white-space: pre-wrap; overflow-wrap: anywhere; }
  .choices { display: flex; flex-wrap: wrap; flex-basis: 100%; gap: var(--_2); padding-block: var(--_2) var(--_1); }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    justify-content: flex-end;
    gap: var(--_2);
    margin-inline: calc(var(--_4) * -1);
    padding: var(--_3) var(--_4);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .told { padding: var(--_2); }

  /* Too narrow for both beside each other. */
  @container (max-width: 260px) {
    .entry { grid-template-columns: minmax(0, 1fr) auto; }
    .entry > .input:first-child { grid-column: 1 / -1; }
    .entry > .error { grid-column: 1 / -1; }
  }
`
