import { css } from 'lit'

export const noticesStyles = css`
  :host { position: relative; flex: none; }
  .popover { inline-size: min(420px, 100vw - 16px); }
  .toasts {
    position: absolute;
    z-index: 4;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: grid;
    justify-items: end;
    gap: var(--_2);
    inline-size: min(424px, 100vw);
    padding: var(--_3);
    pointer-events: none;
  }
  .toasts > .frame { inline-size: min(400px, 100%); }
  .toasts > .frame > .notice { inline-size: 100%; }
  .notice.toast {
    pointer-events: auto;
    opacity: 1;
    transition: opacity var(--_duration) var(--_ease), translate var(--_duration) var(--_ease);
  }
  @starting-style { .notice.toast { opacity: 0; translate: 0 -8px; } }
`
