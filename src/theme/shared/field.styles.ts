import { css } from 'lit'

/** Inputs and their labels. `.field` wraps label, input, and the hint or error that describes it. */
export const fieldStyles = css`
  .field { display: grid; gap: var(--_1); }
  .field > .label { color: var(--_text-muted); font-size: var(--_size-2); font-weight: 500; }
  .field > .hint { color: var(--_text-muted); font-size: var(--_size-2); }
  .field > .error { color: var(--_danger); font-size: var(--_size-2); }

  .input {
    inline-size: 100%;
    min-block-size: calc(var(--_target) + 4px);
    padding: calc(var(--_1) * 1.25) var(--_2);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size-field);
    line-height: var(--_leading);
    transition: border-color var(--_duration) var(--_ease);
  }
  textarea.input { resize: vertical; }
  .input::placeholder { color: var(--_text-muted); opacity: 1; }
  .input:hover { border-color: var(--_text-muted); }
  .input:focus-visible { border-color: var(--_focus); outline-offset: -1px; }
  .input[aria-invalid='true'] { border-color: var(--_danger); }
  .input:disabled, .input[readonly] { background: var(--_surface-sunken); color: var(--_text-muted); }

  .search { position: relative; display: flex; align-items: center; }
  .search > .icon { position: absolute; inset-inline-start: var(--_2); color: var(--_text-muted); pointer-events: none; }
  .search > .input { padding-inline-start: calc(var(--_icon) + var(--_4)); }
  .input::-webkit-search-cancel-button { display: none; }
`
