import { css } from 'lit'

export const conversationHeaderStyles = css`
  :host { background: var(--_surface); container-type: inline-size; border-block-end: 1px solid var(--_line); }
  .header {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    align-items: center;
    min-block-size: 56px;
    padding: var(--_2) var(--_4);
  }
  #back { grid-area: 1 / 1 / span 2 / span 1; margin-inline: calc(var(--_1) * -1) var(--_2); }
  .header > .avatar { grid-area: 1 / 2 / span 2 / span 1; margin-inline-end: var(--_3); }
  .words { grid-area: 1 / 2 / span 2 / -1; color: var(--_text-muted); }
  .line { grid-area: 1 / 3; display: flex; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .more-facts {
    grid-area: 2 / 3 / auto / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_1) var(--_3);
    min-inline-size: 0;
  }
  .acts { grid-area: 1 / 4; display: flex; align-items: center; gap: 2px; margin-inline-start: var(--_2); }
  .name { font-size: var(--_size-4); font-weight: 650; line-height: var(--_leading-tight); }
  .line > .name { flex: 0 1 auto; }
  /* Cut at the end of its own direction, at the start of the line's. */
  .name > bdi { display: block; text-align: -webkit-match-parent; text-align: match-parent; }
  .name > bdi, .facts > *, .facts > * > bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name { min-inline-size: 0; }
  .facts {
    display: flex;
    align-items: center;
    gap: 0 var(--_2);
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 20px;
    color: var(--_text-muted);
    font-size: var(--_size-2);
    --_icon: 14px;
  }
  /* What gives way first: the channel's name, never its icon, then the address; how long it runs is short. */
  .facts > :is(.channel, .address) { display: inline-flex; align-items: center; }
  .facts > .channel { gap: var(--_1); flex: 0 4 auto; min-inline-size: var(--_icon); }
  .facts > .address { flex: 0 2 auto; }
  .facts > .duration { flex: none; }
  .facts > .chip { display: block; flex: 0 1 auto; }
  .facts > .owner { display: none; }
  .facts > * + *:not(.chip)::before { content: '·'; margin-inline-end: var(--_2); color: var(--_text-muted); }
  .line > .chip { flex: 0 9 auto; min-inline-size: 44px; }
  .line > .chip.warning { flex: none; }

  .members { gap: var(--_1); padding-inline: var(--_1); }
  .faces { display: inline-flex; gap: var(--_1); }
  .face { position: relative; }
  .face > .presence { position: absolute; inset-block-end: -2px; inset-inline-end: -2px; margin: 0; background-color: var(--_surface); box-shadow: 0 0 0 1.5px var(--_surface); }
  .roomy { display: contents; }
  .assignee { max-inline-size: 180px; gap: calc(var(--_1) * 1.5); }
  .assignee > .text { overflow: hidden; text-overflow: ellipsis; }
  span.assignee { display: inline-flex; padding-inline: var(--_2); }
  a.icon-button { text-decoration: none; }
  #favorite[aria-pressed='true'] > .icon { color: var(--_note-line); }

  .tags { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_1); min-inline-size: 0; }
  .tags > .chip { min-block-size: 24px; }
  .add-tag {
    min-block-size: 24px;
    padding-inline: calc(var(--_1) * 1.5);
    color: var(--_text-muted);
    font-size: var(--_size-2);
    --_icon: 14px;
  }
  @media (pointer: coarse) {
    .tags { gap: var(--_4) var(--_2); }
    .add-tag { min-block-size: 44px; min-inline-size: 44px; }
  }

  .popover { inline-size: min(280px, 100vw - 16px); }

  .header > .skeleton { grid-area: 1 / 2 / auto / -1; display: flex; align-items: center; gap: var(--_3); }
  .skeleton-lines { display: grid; gap: var(--_2); inline-size: 180px; }

  @container (max-width: 640px) {
    .roomy { display: none; }
    .assignee > .text { display: none; }
    .assignee { padding-inline: var(--_1); min-inline-size: var(--_target); }
  }
  @container (max-width: 480px) {
    .header { padding-block: var(--_1); padding-inline-end: var(--_2); }
    .header:has(> #back) { padding-inline-start: var(--_2); }
    .facts > .channel > bdi, .facts > .channel + *::before, .tags:not(:has(.chip)) { display: none; }
  }
  /* Two lines on a small screen: the menu has the tags. */
  @container (max-height: 420px) or ((max-height: 600px) and (max-width: 480px)) {
    .header { padding-block: var(--_1); }
    .tags { display: none; }
  }
  /* The name comes first: whose it is stands below it, and the panel in the menu. */
  @container (max-width: 400px) {
    #panel, .assignee, .header > .avatar, .facts > .address { display: none; }
    .facts > .owner { display: inline-flex; }
    /* Until when it sleeps, or who closed it, says more than how long it ran: both left neither legible. */
    .facts:has(> .chip) > .duration, .facts:has(> .chip) > .owner::before { display: none; }
    .facts > .address + *::before { display: none; }
  }
`
