import { css } from 'lit'

/** A region that scrolls by itself and keeps the page still. */
export const scrollStyles = css`
  .scroll {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
    -webkit-overflow-scrolling: touch;
  }
`
