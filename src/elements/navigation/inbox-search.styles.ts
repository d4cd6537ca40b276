import { css } from 'lit'

export const searchStyles = css`
  :host { display: flex; flex-direction: column; min-block-size: 0; background: var(--_surface); }
  .field { position: relative; display: flex; flex: none; align-items: center; gap: 0; padding: var(--_2) var(--_3); }
  .field > svg, .field > .icon { position: absolute; inset-inline-start: calc(var(--_3) + var(--_2)); color: var(--_text-muted); pointer-events: none; }
  .field > .input { flex: 1; min-inline-size: 0; padding-inline: calc(var(--_2) * 2 + 16px) calc(var(--_target) + var(--_1)); }
  .input::-webkit-search-cancel-button { display: none; }
  .field > .icon-button { position: absolute; inset-inline-end: var(--_3); }
  .results { flex: 1; min-block-size: 0; padding-block-end: max(var(--_4), var(--_covered, 0px)); scroll-padding-block-end: var(--_covered, 0px); }
  .group > .title { margin: 0; padding: var(--_2) var(--_4) var(--_1); color: var(--_text-muted); font-size: var(--_size-2); font-weight: 600; }
  ul { margin: 0; padding: 0; list-style: none; }
  .hit, .again {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_2) var(--_4);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .hit:hover, .again:hover { background: var(--_hover); }
  .hit[aria-current] { background: var(--_selected); }
  .hit:focus-visible, .again:focus-visible { outline-offset: -2px; }
  .hit > .avatar { grid-row: span 2; align-self: center; margin-inline-end: var(--_3); }
  .before { display: flex; align-items: center; padding-inline-end: var(--_3); }
  .again { flex: 1; grid-template-columns: auto minmax(0, 1fr); gap: var(--_2); align-items: center; min-inline-size: 0; }
  .again > .icon { color: var(--_text-muted); }
  .again > .name { font-weight: 400; }
  .line { display: flex; grid-column: 2; align-items: baseline; gap: var(--_2); min-inline-size: 0; }
  .name { flex: 1; min-inline-size: 0; overflow: hidden; font-weight: 500; text-overflow: ellipsis; white-space: nowrap; }
  .place { margin-inline-start: var(--_2); color: var(--_text-muted); font-weight: 400; }
  .when { flex: none; color: var(--_text-muted); font-size: var(--_size-2); }
  .below { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; color: var(--_text-muted); overflow-wrap: anywhere; }
  .more { margin: var(--_2) var(--_4); }
`
