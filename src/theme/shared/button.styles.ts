import { css } from 'lit'

/**
 * `.button`, with `.primary` for the one act a place is about, `.quiet` beside other things, `.danger` for what
 * cannot be undone. `aria-disabled` keeps the focus, so that its reason can be read.
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_1) * 1.5);
    min-block-size: var(--_target);
    padding: 0 var(--_3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: var(--_size-3);
    font-weight: 500;
    line-height: var(--_leading-tight);
    text-decoration: none;
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
    transition: background-color var(--_duration) var(--_ease), border-color var(--_duration) var(--_ease);
  }
  .button .icon { color: var(--_text-muted); }
  .button:hover { background: color-mix(in oklab, var(--_text) 5%, var(--_surface-raised)); }
  .button:active { background: color-mix(in oklab, var(--_text) 9%, var(--_surface-raised)); }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary .icon { color: inherit; }
  .button.primary:hover, .button.primary:active { background: var(--_accent-hover); }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }
  .button.quiet:hover, .button.quiet[aria-expanded='true'] { background: var(--_hover); }
  .button.quiet:active { background: var(--_pressed); }

  .button.danger, .button.danger .icon { color: var(--_danger); }
  .button.danger:hover { border-color: var(--_danger); background: var(--_danger-soft); }

  .button:disabled, .button[aria-disabled='true'], .button[aria-disabled='true']:hover, .button[aria-disabled='true']:active {
    border-color: var(--_line);
    background: transparent;
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .button.quiet[aria-disabled='true'] { border-color: transparent; }

  @media (forced-colors: active) {
    .button.primary { border-color: ButtonText; }
    .button:disabled, .button[aria-disabled='true'] { color: GrayText; border-color: GrayText; }
  }
`
