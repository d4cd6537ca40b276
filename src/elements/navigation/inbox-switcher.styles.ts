import { css } from 'lit'

export const switcherStyles = css`
  :host { container-type: inline-size; background: var(--_surface); }
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
  /* A number and that it is of the past: both have to be read, so the name goes on below. */
  .here.whole { line-height: 1.25; }
  .here.whole > .name > bdi { overflow-wrap: anywhere; white-space: normal; }
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
  .sides {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: var(--_1);
    padding: 2px;
    border-radius: var(--_radius-medium);
    background: var(--_theirs);
  }
  .sides > button { min-block-size: calc(var(--_target) - 4px); border-radius: calc(var(--_radius-medium) - 2px); }
  .sides > .switch {
    flex: 1;
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px oklch(0.2 0.02 260 / 0.14), 0 0 0 1px var(--_line);
    font-size: var(--_size-3);
  }
  .sides > .switch > .icon:last-child { margin-inline-start: auto; }
  .side {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: var(--_1);
    min-inline-size: var(--_target);
    padding-inline: var(--_2);
    border: 0;
    background: transparent;
    color: var(--_text-muted);
    font-size: var(--_size-2);
    font-weight: 500;
    user-select: none;
    -webkit-user-select: none;
  }
  .side:hover { color: var(--_text); }
  /* The name of the place comes first; where it has no room to spare, the icon says which side it is. */
  @container (width < 520px) {
    .side > .text { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  }
  @media (pointer: coarse) {
    .sides > button { min-block-size: var(--_target); }
    /* In a line of their own they are as high as a name alone. */
    @container (width < 326px) { .sides { padding-block: 0; } }
  }
  .bar > .views { flex: 1 0 auto; margin-inline-start: var(--_1); }
  .menu-item > .channel-icon { justify-self: center; }
  @media (forced-colors: active) {
    .switch { border: 1px solid ButtonText; }
    .sides { border: 1px solid ButtonText; }
    .sides > .switch { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
    .sides > .switch > :is(.icon, .channel-icon) { color: inherit; }
  }
`
