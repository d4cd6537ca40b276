import type { CSSResult } from 'lit'
import { css } from 'lit'
import { skeletonStyles } from '../../theme/shared.js'

export const skeletonPartStyles: CSSResult[] = [skeletonStyles, css`
  .skeleton-row { display: flex; align-items: flex-start; gap: var(--_3); padding: var(--_3); }
  .skeleton-lines { display: grid; flex: 1; gap: var(--_2); padding-block: 3px; }
  .skeleton-bubble {
    block-size: 40px;
    margin: var(--_3);
    border-radius: var(--_radius-large);
    background: var(--_theirs);
  }
  .skeleton-bubble.ours { margin-inline-start: auto; background: var(--_ours); }
  .skeleton-bubble.short { inline-size: 30%; }
  .skeleton-bubble.medium { inline-size: 45%; }
  .skeleton-bubble.long { inline-size: 65%; block-size: 60px; }
`]
