import { css } from 'lit'

export const messageRowStyles = css`
  .row {
    display: flow-root;
    contain: layout style;
    padding-inline: var(--_gutter);
    scroll-margin-block: var(--_3);
  }
  .row[data-away] { position: absolute; inset-block-start: 0; inset-inline: 0; }
  .row:focus-visible { outline: 2px solid var(--_focus); outline-offset: -2px; border-radius: var(--_radius); }
  .row[data-flash] { animation: inbox-flash 1.8s ease-out; border-radius: var(--_radius); }
  @keyframes inbox-flash { 0%, 40% { background: var(--_accent-soft); } 100% { background: transparent; } }
  @media (prefers-reduced-motion: reduce) { .row[data-flash] { animation: none; background: var(--_accent-soft); } }

  .day, .unread { display: flex; align-items: center; gap: var(--_3); font-size: var(--_size-2); }
  .day { padding-block: var(--_4) var(--_1); color: var(--_text-muted); font-weight: 500; }
  .unread { padding-block: var(--_3) 0; color: var(--_accent-text); font-weight: 600; }
  .day::before, .day::after, .unread::before, .unread::after { content: ''; flex: 1; block-size: 1px; background: var(--_line); }
  .unread::before, .unread::after { background: currentColor; opacity: 0.5; }

  .event {
    padding: calc(var(--_1) * 1.5) var(--_4);
    color: var(--_text-muted);
    font-size: var(--_size-2);
    text-align: center;
    overflow-wrap: anywhere;
    overflow: clip;
    text-wrap: balance;
  }
  .event > .time::before { content: '·'; margin-inline-end: var(--_1); }

  .message {
    --_shift: calc(var(--_avatar) + var(--_2));
    position: relative;
    display: flex;
    flex-direction: column;
    padding-block-start: 2px;
  }
  .message.first { padding-block-start: calc(var(--_2) + var(--_1) * var(--_density)); }
  .message.theirs { align-items: flex-start; padding-inline-start: var(--_shift); }
  .message.ours { align-items: flex-end; padding-inline-end: 22px; }
  .message > .avatar { position: absolute; inset-block-start: calc(var(--_2) + var(--_1) * var(--_density)); inset-inline-start: 0; }

  .head {
    display: flex;
    align-items: baseline;
    gap: var(--_2);
    max-inline-size: 100%;
    padding-block-end: 3px;
    font-size: var(--_size-2);
    white-space: nowrap;
  }
  .author { overflow: hidden; text-overflow: ellipsis; min-inline-size: 0; font-weight: 600; color: var(--_text); }
  .ours > .head > .author { color: var(--_text-muted); font-weight: 500; }
  .head > .time { font-size: var(--_size-1); }

  .bubble {
    max-inline-size: min(100%, 560px);
    padding: calc(var(--_1) * 1.5) calc(var(--_1) * 2.75);
    border-radius: calc(var(--_radius) * 1.75);
    font-size: var(--_size-4);
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    /* Marks piled up by the thousand stay inside. */
    overflow: clip;
    unicode-bidi: plaintext;
  }
  /* Filled and outlined: theirs is the louder one, in every brand, also one without color. */
  .theirs > .bubble { background: var(--_theirs); }
  .ours > .bubble { background: var(--_ours); box-shadow: inset 0 0 0 1px var(--_ours-line); }
  .theirs.first > .bubble { border-start-start-radius: 4px; }
  .ours.last > .bubble { border-end-end-radius: 4px; }
  .failed > .bubble { box-shadow: inset 0 0 0 1px var(--_danger); }
  .link { color: inherit; text-decoration-color: color-mix(in oklab, currentColor 45%, transparent); unicode-bidi: isolate; }
  .link:hover { text-decoration-color: currentColor; }
  .whole { margin-block-start: var(--_1); color: var(--_accent-text); }

  .message.note {
    margin-block: var(--_2);
    padding: var(--_2) var(--_3) calc(var(--_2) + 2px);
    border: 1px dashed var(--_note-line);
    border-radius: var(--_radius);
    background: var(--_note);
  }
  .note > .head { flex-wrap: wrap; row-gap: 0; padding-block-end: 2px; }
  .note > .bubble { max-inline-size: 100%; padding: 0; border-radius: 0; }
  .note-label { display: inline-flex; align-items: center; gap: var(--_1); align-self: center; font-weight: 600; --_icon: 13px; }
  .note-label > .icon { color: var(--_note-line); }
  .note > .head > .author { font-weight: 500; }
  .note .time, .note-hint { color: var(--_text-muted); }
  .note-hint { margin-inline-start: auto; font-size: var(--_size-1); }

  .files { display: flex; flex-wrap: wrap; gap: var(--_1); max-inline-size: min(100%, 560px); padding-block-start: var(--_1); }
  .ours > .files { justify-content: flex-end; }
  .file {
    display: inline-flex;
    align-items: center;
    gap: var(--_2);
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_1) var(--_2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size-2);
    text-decoration: none;
    white-space: nowrap;
  }
  .file:has(> .picture) { flex-wrap: wrap; }
  .file > .picture { inline-size: 220px; max-inline-size: 100%; block-size: 150px; border-radius: var(--_radius-small); object-fit: cover; }
  a.file:hover { background: var(--_hover); }
  .file > .icon { color: var(--_text-muted); }
  .file-name { display: flex; min-inline-size: 0; font-weight: 500; }
  .file-stem { overflow: hidden; text-overflow: ellipsis; min-inline-size: 0; }
  .file-size { color: var(--_text-muted); font-variant-numeric: tabular-nums; }

  .message > .delivery { position: absolute; inset-inline-end: 0; inset-block-end: 7px; --_icon: 16px; }
  /* As high in every state: what is sent must not move what is read. */
  .line { display: flex; align-items: center; max-inline-size: min(100%, 560px); block-size: 26px; font-size: var(--_size-2); }
  .line.open { flex-wrap: wrap; justify-content: flex-end; block-size: auto; }
  .foot {
    display: flex;
    align-items: center;
    gap: var(--_1);
    min-inline-size: 0;
    min-block-size: 26px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text-muted);
    font-size: inherit;
    font-variant-numeric: tabular-nums;
    --_icon: 13px;
  }
  .foot > .said { min-inline-size: 0; overflow: clip; text-overflow: ellipsis; white-space: nowrap; text-align: start; }
  .foot.failed { color: var(--_danger); }
  .foot .advice { color: var(--_text-muted); }
  .open > .foot > .said { white-space: normal; overflow-wrap: anywhere; }
  .open > .foot > .icon { rotate: 180deg; }
  .choices { display: flex; flex: none; }
  .choices:not(:empty) { margin-inline-end: calc(var(--_2) * -1); }
  .open > .choices { flex-wrap: wrap; justify-content: flex-end; }
  .choices > .button, .whole { min-block-size: 26px; padding-inline: var(--_2); font-size: var(--_size-2); --_icon: 13px; }
  @media (pointer: coarse) {
    .line:not(.open) { block-size: 32px; }
    .choices > .button, .foot:not(p), .whole { min-block-size: 44px; }
    .line:not(.open) > .choices > .button, .line:not(.open) > .foot { margin-block-start: -12px; }
  }

  @container (min-width: 420px) {
    .message.theirs { padding-inline-end: 12%; }
    .message.ours { padding-inline-start: 18%; }
  }
  @container (max-width: 419px) {
    .message { --_shift: 0px; }
    .message > .avatar { display: none; }
    .message.theirs { padding-inline-end: var(--_8); }
    .message.ours { padding-inline-start: var(--_8); }
    .note-hint { display: none; }
    .line:not(.open) .button:not(:only-child) > span { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; }
  }
  @media (forced-colors: active) {
    .bubble, .message.note { border: 1px solid CanvasText; }
    .ours > .bubble { border-color: Highlight; }
    .day::before, .day::after, .unread::before, .unread::after { background: CanvasText; forced-color-adjust: none; }
  }
`
