import { css } from 'lit'

export const conversationViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 320px;
    background: var(--_surface);
    container-type: size;
  }
  .view { display: flex; flex-direction: column; flex: 1; min-block-size: 0; }
  .messages { flex: 1; block-size: auto; min-block-size: 0; }
  .gone { display: flex; flex: 1; min-block-size: 0; overflow: auto; }
  .empty-state { margin-block: auto; }
  /* At 400 % zoom: all of it scrolls, or nothing would be left for the messages between header and composer. */
  @container (block-size < 320px) {
    .view { overflow-y: auto; }
    .messages { flex: none; block-size: 200px; }
  }
  @media print {
    :host { display: block; block-size: auto; container-type: inline-size; }
    .view { display: block; overflow: visible; }
    inbox-composer { display: none; }
  }
`
