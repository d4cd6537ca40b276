import { css } from 'lit'

export const tagPickerStyles = css`
  .lead.tag { background: none; }
  .dot { inline-size: 10px; block-size: 10px; margin: 3px; border-radius: 50%; background: var(--_tag-dot); }
  .colors { display: flex; flex-wrap: wrap; gap: 2px; padding: var(--_2) var(--_3); border-block-start: 1px solid var(--_line); }
  .color {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: max(24px, var(--_target) - 4px);
    block-size: max(24px, var(--_target) - 4px);
    border-radius: 50%;
    background: none;
  }
  .color > .dot { inline-size: 14px; block-size: 14px; }
  .color:has(:checked) { box-shadow: inset 0 0 0 2px var(--_tag-dot); }
  .color:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .nobody[role='alert'] { color: var(--_danger); }
  @media (forced-colors: active) {
    .dot { forced-color-adjust: none; }
    .color:has(:checked) { outline: 2px solid Highlight; }
  }
`
