import { css } from 'lit'

export const switcherStyles = css`
  :host { background: var(--_surface); }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_1) var(--_2);
    padding: var(--_2);
    padding-inline-start: var(--_1);
  }
  /* Where a name of usual length has no room beside them, open and closed get a line of their own, and fill it. */
  .where { display: flex; flex: 999 1 170px; min-inline-size: 0; }
  :host([views-only]) .where { flex-basis: 130px; }
  .here {
    display: flex;
    align-items: center;
    gap: calc(var(--_1) * 1.5);
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding-inline: var(--_2);
    font-size: var(--_size-4);
    font-weight: 600;
  }
  .here > .name { min-inline-size: 0; }
  .here > .name > bdi { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .switch {
    border: 0;
    border-radius: var(--_radius-medium);
    background: transparent;
    color: var(--_text);
    text-align: start;
    user-select: none;
    -webkit-user-select: none;
  }
  .switch > .icon { color: var(--_text-muted); }
  .switch:hover, .switch[aria-expanded='true'] { background: var(--_hover); }
  .switch:active { background: var(--_pressed); }
  .bar > .views { flex: 1 0 auto; margin-inline-start: var(--_1); }
  .menu-item > .channel-icon { justify-self: center; }
  @media (forced-colors: active) { .switch { border: 1px solid ButtonText; } }
`
