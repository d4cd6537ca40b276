import { css } from 'lit'

/** A native dialog in the middle; on a narrow screen a sheet from below that keeps the safe area. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(480px, 100vw - 32px);
    max-block-size: min(640px, 100dvh - 48px);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    overflow: hidden;
    opacity: 1;
    transition: opacity var(--_duration) var(--_ease);
  }
  .dialog[open] { display: flex; flex-direction: column; }
  @starting-style { .dialog[open] { opacity: 0; } }
  .dialog::backdrop { background: var(--_backdrop); }
  .dialog-head {
    display: flex;
    align-items: center;
    gap: var(--_2);
    padding-block: var(--_3);
    padding-inline: var(--_4) var(--_3);
  }
  .dialog-title { flex: 1; min-inline-size: 0; font-size: var(--_size-4); font-weight: 600; overflow-wrap: anywhere; }
  .dialog-body { flex: 1; min-block-size: 0; padding: 0 var(--_4) var(--_4); }
  .dialog-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_2);
    padding: var(--_3) var(--_4);
    border-block-start: 1px solid var(--_line);
  }

  @media (width < 600px) {
    .dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: calc(100dvh - 24px);
      margin: auto 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-block-end: env(safe-area-inset-bottom);
    }
  }
  @media (forced-colors: active) { .dialog { border: 1px solid CanvasText; } }
`
