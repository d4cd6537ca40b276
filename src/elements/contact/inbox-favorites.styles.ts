import { css } from 'lit'

export const favoritesStyles = css`
  :host { display: flex; flex-direction: column; min-block-size: 0; block-size: 100%; background: var(--_surface); }
  .favorites { flex: 1; min-block-size: 0; padding-block-end: var(--_covered, 0px); scroll-padding-block-end: var(--_covered, 0px); }
  .none { display: flex; flex: 1; flex-direction: column; min-block-size: 0; }
  .none:focus-visible { outline-offset: -2px; }
  .entry { position: relative; display: flex; align-items: center; border-block-end: 1px solid var(--_line); }
  .favorite {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_3);
    min-inline-size: 0;
    padding: var(--_row-gap) var(--_3);
    border: 0;
    background: none;
    color: var(--_text);
    text-align: start;
  }
  .entry:hover { background: var(--_hover); }
  .favorite:focus-visible { outline: 2px solid var(--_focus); outline-offset: -2px; }
  .entry:has([aria-current]) { background: var(--_selected); }
  .who { display: grid; grid-template-columns: minmax(0, 1fr); flex: 1; min-inline-size: 0; }
  .name, .facts > bdi { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .name { font-size: var(--_size-4); text-align: -webkit-match-parent; text-align: match-parent; }
  .facts { display: flex; min-inline-size: 0; gap: var(--_2); color: var(--_text-muted); font-size: var(--_size-2); }
  /* A company gives way before a number does. */
  .facts > bdi + bdi { flex: none; max-inline-size: 70%; }
  .chip { flex: none; }
  .unmark { flex: none; margin-inline-end: var(--_2); color: var(--_accent-text); }
  .failure { padding: var(--_2) var(--_3); background: var(--_warning-soft); }
  @media (forced-colors: active) {
    .entry:has([aria-current]) { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`
