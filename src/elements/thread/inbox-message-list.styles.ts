import { css } from 'lit'

export const messageListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 100%;
    /* In a page that gives it no height it must not draw them all. */
    min-block-size: 240px;
    background: var(--_surface);
    container-type: size;
    /* Lines of text end somewhere, however wide the page. */
    --_gutter: max(var(--_4), (100cqi - 920px) / 2);
  }
  :host > slot { display: block; }
  .scroll { display: flex; flex-direction: column; flex: 1; min-block-size: 0; overflow-anchor: none; overflow-x: clip; }
  /* A short thread stands at the end, where the next message comes. */
  .space { position: relative; flex: none; margin-block-start: auto; }
  .window { position: absolute; inset-block-start: 0; inset-inline: 0; }
  :host > .skeleton { margin-block-start: auto; padding-block-end: var(--_8); }
  :host > :is(.empty-state, slot) { margin-block: auto; }

  .edge {
    position: absolute;
    inset-inline: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    justify-content: center;
    gap: 0 var(--_2);
    padding-inline: var(--_gutter);
    overflow: clip;
    color: var(--_text-muted);
    font-size: var(--_size-2);
    text-align: center;
  }
  .edge.start { inset-block-start: 0; block-size: 72px; }
  .edge.end { inset-block-end: 0; block-size: 40px; justify-content: flex-start; }
  .edge [role='alert'] { color: var(--_danger); }
  .older { display: grid; gap: var(--_2); inline-size: 100%; max-inline-size: 240px; margin-inline-end: auto; }
  .older > span { block-size: 10px; border-radius: var(--_radius-small); background: var(--_theirs); }
  .older > span + span { inline-size: 60%; }

  .typing { display: flex; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .typing > bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
  .dots { display: inline-flex; gap: 3px; padding: 6px 8px; border-radius: var(--_radius-full); background: var(--_theirs); }
  .dots > span { inline-size: 5px; block-size: 5px; border-radius: 50%; background: var(--_text-muted); }
  @media (prefers-reduced-motion: no-preference) {
    .dots > span { animation: inbox-typing 1.2s ease-in-out infinite; }
    .dots > span:nth-child(2) { animation-delay: 0.15s; }
    .dots > span:nth-child(3) { animation-delay: 0.3s; }
  }
  @keyframes inbox-typing { 30% { opacity: 0.3; translate: 0 -2px; } 60% { opacity: 1; translate: 0 0; } }

  .newest {
    position: absolute;
    z-index: 2;
    inset-block-end: var(--_3);
    inset-inline: 0;
    margin-inline: auto;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_1) * 1.5);
    inline-size: fit-content;
    min-inline-size: calc(var(--_target) + 4px);
    block-size: calc(var(--_target) + 4px);
    padding: 0 var(--_2);
    border: 0;
    border-radius: var(--_radius-full);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text-muted);
    font-weight: 500;
    transition: opacity var(--_duration) var(--_ease);
  }
  @starting-style { .newest { opacity: 0; } }
  .newest:hover { color: var(--_text); }
  .newest.fresh { padding-inline: var(--_3) var(--_4); background: var(--_accent); color: var(--_on-accent); }
  .newest.fresh:hover { background: var(--_accent-hover); }
  @media (forced-colors: active) { .newest { border: 1px solid ButtonText; } }
  /* On paper all messages stand one below the other, on as many pages as they need. */
  @media print {
    :host { display: block; block-size: auto; container-type: inline-size; }
    .scroll { display: block; overflow: visible; }
    .space { block-size: auto !important; }
    .window { position: static; transform: none !important; }
    .window > * { break-inside: avoid; }
    .newest, .edge { display: none; }
  }
`
