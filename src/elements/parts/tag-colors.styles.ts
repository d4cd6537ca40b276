import { css } from 'lit'

export const tagColorsStyles = css`
  .colors { display: flex; flex-wrap: wrap; gap: 2px; }
  .color {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: max(24px, var(--_target) - 4px);
    block-size: max(24px, var(--_target) - 4px);
    border-radius: 50%;
    background: none;
  }
  .color > .dot { inline-size: 14px; block-size: 14px; border-radius: 50%; background: var(--_tag-dot); }
  .color:has(:checked) { box-shadow: inset 0 0 0 2px var(--_tag-dot); }
  .color:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  @media (pointer: coarse) {
    .color { inline-size: var(--_target); block-size: var(--_target); }
  }
  @media (forced-colors: active) {
    .color > .dot { forced-color-adjust: none; }
    .color:has(:checked) { outline: 2px solid Highlight; }
  }
`
