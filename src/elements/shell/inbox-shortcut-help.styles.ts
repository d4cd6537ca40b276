import { css } from 'lit'

export const shortcutHelpStyles = css`
  :host { display: contents; }
  .dialog { inline-size: min(720px, 100vw - 32px); }
  .none { margin-block-end: var(--_4); color: var(--_text-muted); }
  .groups { columns: 280px; column-gap: var(--_8); }
  .groups:focus-visible { outline-offset: 2px; }
  .group { break-inside: avoid; margin-block-end: var(--_5); }
  .group-title { margin-block-end: var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 600; }
  .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_3);
    padding-block: var(--_1);
    border-block-end: 1px solid var(--_line);
  }
  .line:last-child { border-block-end: 0; }
  dt { min-inline-size: 0; overflow-wrap: anywhere; }
  dd { flex: none; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_1); margin: 0; }
  @media (width < 600px) { .dialog { inline-size: 100%; } }
`
