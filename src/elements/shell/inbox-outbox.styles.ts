import { css } from 'lit'

export const outboxStyles = css`
  :host { display: flex; flex-direction: column; min-block-size: 0; max-block-size: min(520px, 80dvh); background: var(--_surface-raised); }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1) var(--_2);
    padding: var(--_2) var(--_2) var(--_2) var(--_3);
    border-block-end: 1px solid var(--_line);
  }
  .head > .counts { flex: 1 1 140px; min-inline-size: 0; font-weight: 500; overflow-wrap: anywhere; }
  .rows { flex: 1; min-block-size: 0; margin: 0; padding: 0; list-style: none; position: relative; }
  .rows:focus-visible { outline-offset: -2px; }
  .row { display: grid; gap: 2px; padding: var(--_2) var(--_3); }
  .row + .row { border-block-start: 1px solid var(--_line); }
  .place {
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.place:hover { text-decoration: underline; }
  @media (pointer: coarse) { button.place { min-block-size: 44px; } }
  .text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .foot { display: flex; align-items: flex-start; gap: var(--_1); color: var(--_text-muted); font-size: var(--_size-2); overflow-wrap: anywhere; }
  .foot.failed { color: var(--_danger); }
  .foot > .delivery { margin-block-start: 2px; }
  .choices { display: flex; flex-wrap: wrap; gap: 0 var(--_1); margin-inline-start: calc(var(--_2) * -1); }
  .choices > .button { min-block-size: 28px; padding-inline: var(--_2); font-size: var(--_size-2); --_icon: 13px; }
  @media (pointer: coarse) { .choices > .button { min-block-size: 44px; } }
`
