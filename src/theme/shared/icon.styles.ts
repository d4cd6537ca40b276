import { css } from 'lit'

/** Icons take the color and, through `--_icon`, the size of their place. Those that point turn with the script. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_icon);
    block-size: var(--_icon);
    stroke-width: 1.8;
  }
  .icon.directional:dir(rtl) { transform: scaleX(-1); }
`
