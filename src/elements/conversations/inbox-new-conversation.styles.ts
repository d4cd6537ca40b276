import { css } from 'lit'

export const newConversationStyles = css`
  :host { display: contents; }
  /* As high for colleagues as for customers: the choice between them stays under the pointer. */
  .fields { display: grid; gap: var(--_4); align-content: start; min-block-size: 456px; }
  inbox-contact-picker { margin-inline: calc(var(--_1) * -1); }
  .chosen { display: flex; align-items: center; gap: var(--_3); padding: var(--_2) var(--_3); border: 1px solid var(--_line-strong); border-radius: var(--_radius-medium); }
  .chosen > .who { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .chosen .address { display: block; color: var(--_text-muted); font-size: var(--_size-2); }
  .kinds { display: flex; gap: 2px; margin-block-end: var(--_4); padding: 2px; border-radius: var(--_radius-medium); background: var(--_surface-sunken); }
  .kind { position: relative; flex: 1; display: grid; place-items: center; min-block-size: var(--_target); padding-inline: var(--_2); border-radius: var(--_radius-small); }
  .kind > input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .kind:has(:checked) { background: var(--_surface-raised); color: var(--_text); font-weight: 600; }
  .kind:has(:focus-visible) { outline: 2px solid var(--_focus); outline-offset: -1px; }
  .people { margin: 0; padding: 0; border: 0; }
  .people > .scroll { max-block-size: 320px; }
  .person { display: flex; align-items: center; gap: var(--_2); min-block-size: max(var(--_target), 32px); overflow-wrap: anywhere; }
  .person > .hint { margin-inline-start: auto; color: var(--_text-muted); font-size: var(--_size-2); }
  @media (forced-colors: active) { .kind:has(:checked) { border: 1px solid Highlight; } }
  .missing { flex: 1 1 200px; align-self: center; margin: 0; color: var(--_text-muted); }
  .missing:empty { display: none; }
  @media (width < 600px) { .missing { flex-basis: 100%; } }
  .error { color: var(--_danger); }
  @media (height < 560px) { .fields { min-block-size: 0; } }
  /* A phone on its side: what is found stands in view, beside what it is for. */
  @media (height < 420px) and (width >= 560px) {
    .fields { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: start; }
  }
`
