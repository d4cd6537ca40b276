import { css } from 'lit'

/**
 * Sizes, all in px: a host page may have changed what a rem is. `--inbox-density` is a number, 1 comfortable and 0
 * compact, so that every size between follows by `calc()`; the attribute `density="compact"` sets it for an element
 * and all inside. Fingers get targets of 44 px and text that a phone does not zoom into.
 */
export const sizes = css`
  :host([density='compact']) { --inbox-density: 0; }
  :host([density='comfortable']) { --inbox-density: 1; }

  :host {
    --_density: clamp(0, var(--inbox-density, 1), 1);
    --_1: var(--inbox-space, 4px);
    --_2: calc(2 * var(--_1));
    --_3: calc(3 * var(--_1));
    --_4: calc(4 * var(--_1));
    --_5: calc(5 * var(--_1));
    --_6: calc(6 * var(--_1));
    --_8: calc(8 * var(--_1));
    --_12: calc(12 * var(--_1));
    --_row-gap: calc(var(--_1) + var(--_1) * var(--_density));

    --_font: var(--inbox-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif);
    --_font-mono: var(--inbox-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    --_base: var(--inbox-font-size, 13px);
    --_size-1: calc(var(--_base) - 2px);
    --_size-2: calc(var(--_base) - 1px);
    --_size-3: var(--_base);
    --_size-4: calc(var(--_base) + 1px + 1px * var(--_density));
    --_size-5: calc(var(--_base) + 4px);
    --_size-6: calc(var(--_base) + 8px);
    --_size-field: var(--_size-3);
    --_leading: 1.45;
    --_leading-tight: 1.25;

    --_radius: var(--inbox-radius, 8px);
    --_radius-small: calc(var(--_radius) * 0.5);
    --_radius-medium: calc(var(--_radius) * 0.75);
    --_radius-large: calc(var(--_radius) * 1.5);
    --_radius-full: 999px;

    --_target: calc(26px + 2px * var(--_density));
    --_icon: 16px;
    --_avatar: calc(28px + 4px * var(--_density));

    --_duration: var(--inbox-duration, 120ms);
    --_ease: cubic-bezier(0.2, 0, 0, 1);
  }

  @media (pointer: coarse) {
    :host {
      --_target: 44px;
      --_icon: 20px;
      --_base: calc(var(--inbox-font-size, 13px) + 1px);
      --_size-field: max(16px, var(--_size-3));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host { --_duration: 0s; }
  }
`
