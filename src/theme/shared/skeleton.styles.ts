import { css } from 'lit'

/** Holds the place of what loads. It appears only after 200 ms: what is quick never flickers. */
export const skeletonStyles = css`
  .skeleton { animation: inbox-appear 1ms linear 200ms both; }
  .skeleton-bar {
    block-size: 10px;
    border-radius: var(--_radius-small);
    background: var(--_theirs);
  }
  .skeleton-bar.circle { inline-size: var(--_avatar); block-size: var(--_avatar); border-radius: 50%; }
  .skeleton-bar.short { inline-size: 32%; }
  .skeleton-bar.medium { inline-size: 56%; }
  .skeleton-bar.long { inline-size: 84%; }
  @keyframes inbox-appear { from { visibility: hidden; } to { visibility: visible; } }
  @media (forced-colors: active) { .skeleton-bar { border: 1px solid GrayText; } }
`
