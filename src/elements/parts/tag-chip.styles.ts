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
    .tag:has(> .remove) { min-block-size: 28px; font-size: var(--_size-2); }
    .tag > .remove { position: relative; inline-size: 28px; block-size: 28px; }
    .tag > .remove::after { content: ''; position: absolute; inset: -8px; }
  }
  @media (forced-colors: active) { .tag > .dot { background: CanvasText; forced-color-adjust: none; } }
`]
