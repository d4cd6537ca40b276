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
`
