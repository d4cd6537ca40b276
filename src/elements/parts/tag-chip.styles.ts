import type { CSSResult } from 'lit'
import { css } from 'lit'
import { chipStyles } from '../../theme/shared.js'
import { tagColors } from '../../theme/tag-colors.js'

export const tagChipStyles: CSSResult[] = [chipStyles, tagColors, css`
  .tag { background: var(--_tag-surface); color: var(--_tag-text); }
  .tag > .dot { flex: none; inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--_tag-dot); }
  .tag > .remove {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
    margin-inline: -4px -6px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
  }
  .tag > .remove:hover { background: var(--_pressed); }
  @media (pointer: coarse) {
    .tag:has(> .remove) { min-block-size: 44px; padding-inline: var(--_3); }
    .tag > .remove { inline-size: 44px; block-size: 44px; margin-block: 0; margin-inline-end: calc(var(--_3) * -1); }
  }
  @media (forced-colors: active) { .tag > .dot { background: CanvasText; forced-color-adjust: none; } }
`]
