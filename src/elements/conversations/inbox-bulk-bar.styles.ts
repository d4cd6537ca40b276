import { css } from 'lit'

export const bulkBarStyles = css`
  :host { display: block; flex: none; container-type: inline-size; }
  .bar {
    padding: var(--_1) var(--_2) var(--_1) var(--_3);
    border-block-start: 1px solid var(--_line-strong);
    background: var(--_surface-raised);
    color: var(--_text);
  }
  .line { display: flex; align-items: center; gap: 0 var(--_1); min-block-size: var(--_target); }
  .count { flex: 1 1 auto; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .hint { color: var(--_text-muted); font-size: var(--_size-2); }
  .acts { display: flex; align-items: center; gap: var(--_1); margin-inline-start: calc(-1 * var(--_1)); }
  /* It stands at the start of its pane, below all else. */
  .popover { position-area: block-start span-inline-end; }
  progress { flex: 1; min-inline-size: 40px; block-size: 6px; accent-color: var(--_accent); }

  .report { padding-block: var(--_1); border-block-end: 1px solid var(--_line); }
  .report .title { flex: 1; font-weight: 600; }
  .report .icon { color: var(--_warning); }
  .report .dismiss .icon { color: inherit; }
  .reasons { margin: 0; padding: 0; list-style: none; }
  .reasons > li { padding-block: 2px; overflow-wrap: anywhere; }
  .reasons b { font-variant-numeric: tabular-nums; }
  .who { max-block-size: 160px; overflow: auto; overscroll-behavior: contain; }
  .who .button { inline-size: 100%; justify-content: start; text-align: start; }
  .who bdi { overflow: hidden; text-overflow: ellipsis; }

  /* Where there is room, all of it stands in one line. */
  @container (min-width: 560px) {
    .selection { display: flex; align-items: center; gap: var(--_3); }
    .selection > .line { flex: 1; }
    .selection > .acts { flex: none; margin: 0; }
  }
`
