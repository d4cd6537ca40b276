import { css } from 'lit'

/** A place with nothing in it, or that could not load: what would be here, and the next act. */
export const emptyStateStyles = css`
  .empty-state {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--_1);
    max-inline-size: 320px;
    min-block-size: 160px;
    margin-inline: auto;
    padding: var(--_6) var(--_4);
    text-align: center;
  }
  .empty-state > .icon { --_icon: 24px; margin-block-end: var(--_2); color: var(--_text-muted); stroke-width: 1.5; }
  .empty-state > .title { font-size: var(--_size-4); font-weight: 600; text-wrap: balance; }
  .empty-state > .hint { color: var(--_text-muted); text-wrap: pretty; }
  .empty-state > .button { margin-block-start: var(--_3); }
  .empty-state.error > .icon { color: var(--_danger); }
`
