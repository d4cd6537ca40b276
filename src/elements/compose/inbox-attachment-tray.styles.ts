import { css } from 'lit'

export const attachmentTrayStyles = css`
  .files { display: flex; flex-wrap: wrap; gap: var(--_2); margin: 0; padding: var(--_2) var(--_2) 0; list-style: none; }
  .file {
    display: flex;
    align-items: center;
    gap: var(--_2);
    min-inline-size: 0;
    max-inline-size: min(100%, 280px);
    padding: var(--_1);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: var(--_size-2);
  }
  .picture {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_radius-small);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    overflow: hidden;
  }
  .picture > img:not([hidden]) + .icon { display: none; }
  .picture > img { inline-size: 100%; block-size: 100%; object-fit: cover; }
  .about { display: grid; min-inline-size: 0; line-height: 1.3; }
  /* Cut in the middle: the ending stays in sight. */
  .file-name { display: flex; min-inline-size: 0; font-weight: 500; white-space: nowrap; }
  .file-stem { overflow: hidden; text-overflow: ellipsis; min-inline-size: 0; }
  .file-size { color: var(--_text-muted); font-variant-numeric: tabular-nums; }
  .file > .icon-button { flex: none; margin-inline-start: auto; }

  .refused { padding: var(--_2) var(--_2) 0; }
  .refused .notice { border-radius: var(--_radius); background: var(--_notice-surface); }
  .refused p { overflow-wrap: anywhere; }
  @media (forced-colors: active) { .file { border-color: CanvasText; } }
`
