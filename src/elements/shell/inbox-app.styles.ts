import { css } from 'lit'
import { BREAKPOINTS } from '../../controllers/panes.js'

const { two, three, nav } = BREAKPOINTS

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
    overflow: clip;
    container-type: inline-size;
  }
  .app {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    padding-block-end: max(var(--_keyboard, 0px), env(safe-area-inset-bottom, 0px));
    padding-inline: env(safe-area-inset-left, 0px) env(safe-area-inset-right, 0px);
    overscroll-behavior: contain;
  }
  .whole { display: grid; flex: 1; align-content: center; }

  .panes {
    position: relative;
    display: grid;
    flex: 1;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    overflow: clip;
  }
  .pane {
    position: relative;
    display: flex;
    flex-direction: column;
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--_surface);
  }
  .pane:focus { outline: none; }
  .pane:focus-visible { outline: 2px solid var(--_focus); outline-offset: -2px; }
  .pane > * { flex: none; }
  .pane > :is(.grow, slot.grow) { display: flex; flex: 1; flex-direction: column; min-block-size: 0; }
  .grow > *, .grow::slotted(*) { flex: 1; min-block-size: 0; }
  .grow > .fixed { flex: none; }
  /* The list stays below, with its scroll. */
  .grow > .searching { position: absolute; inset: 0; z-index: 1; display: flex; flex-direction: column; background: var(--_surface); }
  .searching > * { flex: 1; min-block-size: 0; }
  .list[data-searching] .grow > :not(.searching) { visibility: hidden; }
  .tools { display: flex; align-items: start; padding-inline-end: var(--_2); }
  .tools > inbox-filter-bar { flex: 1; min-inline-size: 0; }
  .pane.nav, .splitter, .scrim { display: none; }

  .head {
    display: flex;
    align-items: center;
    gap: var(--_1);
    min-block-size: calc(var(--_target) + var(--_4));
    padding-inline: var(--_4) var(--_2);
  }
  .head.alone { flex-direction: row-reverse; padding-inline: var(--_2); border-block-end: 1px solid var(--_line); }
  .head > .title { flex: 1; font-weight: 600; }

  /* One pane: what lies below keeps its place and its scroll. */
  @container (width < ${two}px) {
    .pane:not([data-top]) { visibility: hidden; }
  }

  @container (width >= ${two}px) {
    .panes { grid-template-columns: min(var(--_list), 44%) 0 minmax(0, 1fr); }
    .pane.list { grid-column: 1; }
    .pane.thread { grid-column: 3; }
    .splitter.list { display: block; grid-column: 2; }
  }

  /* Below the head, and beside the thread over the list's end: neither what can be done with a conversation nor where
     one writes is covered. */
  inbox-notices::part(toasts) { inset-block-start: calc(100% + 64px); }
  /* Over the list's end too where the list is all there is: its views and filters stay in reach. */
  @container (width < ${two}px) {
    .app:has(.pane.list[data-top]) > inbox-notices { position: static; }
    .app:has(.pane.list[data-top]) > inbox-notices::part(toasts) { inset-block: auto 0; }
  }
  @container (width >= ${two}px) {
    inbox-notices { position: static; }
    inbox-notices::part(toasts) {
      inset-block: auto var(--_lift, 0px);
      inset-inline: 0 auto;
      inline-size: min(var(--_list), 44%, 424px);
      justify-items: start;
    }
  }
  @container (width < ${two}px) {
    .app:has(.pane.list[data-top]) > inbox-notices::part(toasts) { inset-block-end: var(--_lift, 0px); }
  }
  @container (width >= ${three}px) { inbox-notices::part(toasts) { inline-size: min(var(--_list), 34%, 424px); } }
  /* Over the list, and over nothing that the places end with. */
  @container (width >= ${nav}px) {
    inbox-notices::part(toasts) { inset-inline-start: 232px; inline-size: min(var(--_list), 30%, 424px); }
  }

  /* Two panes: the panel is a sheet over both. */
  @container (${two}px <= width < ${three}px) {
    .pane.panel {
      position: absolute;
      z-index: 3;
      inset-block: 0;
      inset-inline-end: 0;
      inline-size: min(360px, 100% - 96px);
      box-shadow: var(--_shadow);
      transition: translate var(--_duration) var(--_ease);
    }
    .pane.panel:dir(ltr) { --_from: 24px; }
    .pane.panel:dir(rtl) { --_from: -24px; }
    @starting-style { .pane.panel { translate: var(--_from) 0; } }
    .scrim { position: absolute; z-index: 2; display: block; inset: 0; border: 0; background: var(--_backdrop); }
  }

  @container (width >= ${three}px) {
    .panes { grid-template-columns: min(var(--_list), 34%) 0 minmax(0, 1fr) 0 auto; }
    .pane.panel { grid-column: 5; inline-size: min(var(--_panel), 32cqi); }
    .splitter.panel { display: block; grid-column: 4; }
  }

  @container (width >= ${nav}px) {
    .panes { grid-template-columns: 232px min(var(--_list), 30%) 0 minmax(0, 1fr) 0 auto; }
    .pane.nav { display: flex; grid-column: 1; border-inline-end: 1px solid var(--_line); }
    .pane.list { grid-column: 2; }
    .splitter.list { grid-column: 3; }
    .pane.thread { grid-column: 4; }
    .splitter.panel { grid-column: 5; }
    .pane.panel { grid-column: 6; }
  }

  .splitter {
    position: relative;
    z-index: 1;
    grid-row: 1;
    inline-size: 9px;
    margin-inline: -4px;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .splitter::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: 4px;
    background: var(--_line);
    transition: background-color var(--_duration) var(--_ease), inset-inline var(--_duration) var(--_ease);
  }
  .splitter:hover::before, .splitter:active::before { inset-inline: 3px; background: var(--_line-strong); }
  .splitter:focus-visible { outline: none; }
  .splitter:focus-visible::before { inset-inline: 3px; background: var(--_focus); }
  @media (pointer: coarse) {
    /* More of it where the next pane has nothing to press. */
    .splitter { inline-size: 25px; margin-inline: -8px -16px; }
    .splitter::before { inset-inline: 8px 16px; }
    .splitter:is(:hover, :active, :focus-visible)::before { inset-inline: 7px 15px; }
  }
  @media (forced-colors: active) {
    .splitter::before { background: CanvasText; forced-color-adjust: none; }
    .splitter:focus-visible::before { background: Highlight; }
    .pane.panel { border-inline-start: 1px solid CanvasText; }
  }

  /* On paper the open conversation stands alone and whole; where none is open, the list as it is seen. */
  @media print {
    .app:has(inbox-conversation-view) {
      .pane:not(.thread), .splitter, .scrim, inbox-notices { display: none; }
      .pane.thread { visibility: visible; }
      &, .panes, .pane.thread, .pane.thread > .grow { display: block; overflow: visible; }
    }
    :host { display: block; block-size: auto; overflow: visible; }
  }
`
