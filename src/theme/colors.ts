import { css } from 'lit'

/**
 * Colors. A private `--_accent` is the host's `--inbox-accent` where the page sets one, else our default; everything
 * else reads only the private name, so that a page's rule on `:root` reaches every element.
 *
 * Grays carry a trace of the accent, and soft surfaces are mixed from the tokens above them: a host that sets nothing
 * but `--inbox-accent` gets a whole palette. The scheme is the page's: `light-dark()` follows the inherited
 * `color-scheme`.
 */
export const colors = css`
  :host {
    --_accent: var(--inbox-accent, oklch(0.51 0.155 258));
    --_accent-text: var(--inbox-accent-text, light-dark(
      oklch(from var(--_accent) min(l, 0.5) c h),
      oklch(from var(--_accent) max(l, 0.78) min(c, 0.11) h)));
    --_on-accent: var(--inbox-on-accent, color(from var(--_accent) xyz-d65
      calc(clamp(0, (0.179 - y) * 10000, 1) * 0.9505)
      clamp(0, (0.179 - y) * 10000, 1)
      calc(clamp(0, (0.179 - y) * 10000, 1) * 1.089)));

    --_surface: var(--inbox-surface, light-dark(white, oklch(from var(--_accent) 0.2 min(c, 0.008) h)));
    --_surface-sunken: var(--inbox-surface-sunken, light-dark(
      oklch(from var(--_accent) 0.976 min(c, 0.004) h), oklch(from var(--_accent) 0.172 min(c, 0.008) h)));
    --_surface-raised: var(--inbox-surface-raised, light-dark(
      white, oklch(from var(--_accent) 0.245 min(c, 0.01) h)));

    --_text: var(--inbox-text, light-dark(
      oklch(from var(--_accent) 0.22 min(c, 0.015) h), oklch(from var(--_accent) 0.94 min(c, 0.006) h)));
    --_text-muted: var(--inbox-text-muted, light-dark(
      oklch(from var(--_accent) 0.465 min(c, 0.018) h), oklch(from var(--_accent) 0.74 min(c, 0.014) h)));

    --_line: var(--inbox-line, light-dark(
      oklch(from var(--_accent) 0.915 min(c, 0.006) h), oklch(from var(--_accent) 0.31 min(c, 0.01) h)));
    --_line-strong: var(--inbox-line-strong, light-dark(
      oklch(from var(--_accent) 0.61 min(c, 0.014) h), oklch(from var(--_accent) 0.58 min(c, 0.014) h)));

    --_positive: var(--inbox-positive, light-dark(oklch(0.48 0.11 155), oklch(0.79 0.13 158)));
    --_warning: var(--inbox-warning, light-dark(oklch(0.5 0.105 66), oklch(0.82 0.115 80)));
    --_danger: var(--inbox-danger, light-dark(oklch(0.51 0.185 26), oklch(0.77 0.12 24)));
    --_note: var(--inbox-note, light-dark(oklch(0.962 0.048 96), oklch(0.3 0.042 92)));
    --_note-line: var(--inbox-note-line, light-dark(oklch(0.62 0.115 84), oklch(0.66 0.1 90)));

    --_ours: var(--inbox-ours, light-dark(
      oklch(from var(--_accent) 0.965 clamp(0, c * 6, 0.026) h),
      oklch(from var(--_accent) 0.27 clamp(0, c * 6, 0.045) h)));
    --_ours-line: light-dark(
      oklch(from var(--_ours) calc(l - 0.09) calc(c * 2) h), oklch(from var(--_ours) calc(l + 0.15) calc(c * 1.4) h));
    --_theirs: var(--inbox-theirs, light-dark(
      oklch(from var(--_accent) 0.938 min(c, 0.005) h), oklch(from var(--_accent) 0.31 min(c, 0.01) h)));

    --_hover: color-mix(in oklab, var(--_text) 5%, transparent);
    --_pressed: color-mix(in oklab, var(--_text) 9%, transparent);
    --_selected: color-mix(in oklab, var(--_accent-text) 10%, var(--_surface));
    --_accent-hover: color-mix(in oklab, var(--_accent) 90%, color(from var(--_accent) xyz-d65
      clamp(0, (y - 0.179) * 10000, 0.9505) clamp(0, (y - 0.179) * 10000, 1) clamp(0, (y - 0.179) * 10000, 1.089)));
    --_accent-soft: color-mix(in oklab, var(--_accent-text) 11%, var(--_surface));
    --_positive-soft: light-dark(
      color-mix(in oklab, var(--_positive) 10%, var(--_surface)),
      color-mix(in oklab, var(--_positive) 15%, var(--_surface)));
    --_warning-soft: light-dark(oklch(0.967 0.035 84), color-mix(in oklab, var(--_warning) 15%, var(--_surface)));
    --_danger-soft: light-dark(
      color-mix(in oklab, var(--_danger) 9%, var(--_surface)),
      color-mix(in oklab, var(--_danger) 16%, var(--_surface)));
    --_focus: var(--inbox-focus, var(--_accent-text));
    --_backdrop: light-dark(oklch(0.2 0.01 260 / 0.32), oklch(0.08 0.01 260 / 0.6));
    --_shadow: var(--inbox-shadow,
      0 0 0 1px light-dark(oklch(0.2 0.02 260 / 0.07), oklch(1 0 0 / 0.09)),
      0 1px 2px oklch(0.2 0.02 260 / 0.06),
      0 8px 24px light-dark(oklch(0.2 0.02 260 / 0.12), oklch(0 0 0 / 0.45)));
  }
`
