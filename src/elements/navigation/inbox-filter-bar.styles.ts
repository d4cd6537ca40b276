import { css } from 'lit'

export const filterBarStyles = css`
  :host { display: block; container-type: inline-size; background: var(--_surface); }
  .bar { display: flex; align-items: center; gap: var(--_1); padding: 0 var(--_2) var(--_1); min-inline-size: 0; }
  .bar > .button { --_icon: 14px; gap: var(--_1); padding-inline: var(--_2); color: var(--_text-muted); font-size: var(--_size-2); }
  .sort { margin-inline-start: auto; min-inline-size: 0; }
  .sort > .text { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  /* A finger's width for each, also beside a conversation on a phone held sideways: the icon stands for the word. */
  @media (pointer: coarse) {
    .sort { justify-content: center; min-inline-size: var(--_target); }
    @container (width < 272px) {
      .bar { gap: 0; padding-inline: var(--_1) 0; }
      #filters { justify-content: center; min-inline-size: var(--_target); }
      #filters > .text {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }
  }
`
