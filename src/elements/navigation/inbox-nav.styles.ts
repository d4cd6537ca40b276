import { css } from 'lit'

export const navStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    background: var(--_surface-sunken);
  }
  .nav { display: flex; flex: 1; flex-direction: column; min-block-size: 0; }
  .nav > .views { margin: var(--_2) var(--_2) 0; }
  .scroll { flex: 1; min-block-size: 0; padding: var(--_2); }
  .inboxes, .channels { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; }
  .channels { margin-block: 1px var(--_1); }

  .inboxes > [data-part]:not(.apart) .place { padding-inline-start: calc(var(--_fold) + var(--_icon) + var(--_2)); color: var(--_text-muted); }
  .inboxes > .titled { margin-block-start: var(--_2); }
  .histories { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1px; }
  .histories .channel-icon { --_icon: 16px; }
  .title { padding: var(--_1) 24px; color: var(--_text-muted); font-size: var(--_size-1); font-weight: 500; }
  .inboxes > .apart { margin-block-start: var(--_2); padding-block-start: var(--_2); border-block-start: 1px solid var(--_line); }
  .line { position: relative; }
  .place, .manage {
    --_fold: 24px;
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_2);
    inline-size: 100%;
    min-block-size: calc(var(--_target) + 2px);
    padding-block: var(--_1);
    padding-inline: var(--_fold) var(--_2);
    border: 0;
    border-radius: var(--_radius-medium);
    background: transparent;
    color: var(--_text);
    text-align: start;
    user-select: none;
    -webkit-user-select: none;
  }
  .channels .place { padding-inline-start: calc(var(--_fold) + var(--_icon) + var(--_2)); color: var(--_text-muted); }
  .place > .icon, .place > .channel-icon, .manage > .icon { color: var(--_text-muted); }
  .place:hover, .manage:hover { background: var(--_hover); }
  .place:active, .manage:active, .manage[aria-expanded='true'] { background: var(--_pressed); }
  .place > .name { flex: 1; min-inline-size: 0; }
  /* Cut at the end of its own direction, at the start of the line's. */
  .place > .name > bdi {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: nowrap;
  }
  /* A number for each place: what waits is loud in the list, not here. */
  .place > .badge { min-inline-size: 0; padding: 0; background: none; color: var(--_text-muted); font-size: var(--_size-2); }
  .place.unread { color: var(--_text); }
  .place.unread > .name { font-weight: 500; }
  .place[aria-current] { background: var(--_selected); color: var(--_text); font-weight: 600; }
  .place[aria-current] > .name { font-weight: inherit; }
  .place[aria-current] > .badge { color: var(--_accent-text); }
  .place[aria-current] > :is(.icon, .channel-icon) { color: var(--_accent-text); }
  .place[aria-current]::before {
    content: '';
    position: absolute;
    inset-block: var(--_1);
    inset-inline-start: 0;
    inline-size: 3px;
    border-radius: var(--_radius-full);
    background: var(--_accent);
  }

  .fold {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 0;
    margin-block: auto;
    inline-size: 24px;
    block-size: 24px;
    --_icon: 14px;
  }
  .fold > .icon { transition: transform var(--_duration) var(--_ease); }
  .fold[aria-expanded='true'] { background: transparent; color: var(--_text-muted); }
  .fold[aria-expanded='true']:hover { background: var(--_hover); color: var(--_text); }
  .fold[aria-expanded='true'] > .icon, .fold[aria-expanded='true'] > .icon:dir(rtl) { transform: rotate(90deg); }

  .foot { flex: none; padding: var(--_1) var(--_2) max(var(--_1), env(safe-area-inset-bottom)); border-block-start: 1px solid var(--_line); }
  .manage { color: var(--_text-muted); }

  .skeleton-place { display: flex; align-items: center; gap: var(--_2); padding: 9px var(--_2) 9px 24px; }
  .skeleton-place > .skeleton-bar { block-size: 12px; }
  .counts-failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1) var(--_2);
    padding: var(--_2) var(--_3);
    color: var(--_text-muted);
    font-size: var(--_size-2);
  }

  @media (pointer: coarse) {
    .place, .manage { --_fold: 44px; }
    .channels .place { padding-inline-start: calc(var(--_fold) + var(--_3)); }
    .fold { inline-size: 44px; block-size: 44px; }
  }
  @media (forced-colors: active) {
    .place[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
    .place[aria-current]::before { background: Highlight; }
  }
`
