import { css } from 'lit'

export const newConversationStyles = css`
  :host { display: contents; }
  .fields { display: grid; gap: var(--_4); }
  .to { min-block-size: 360px; align-content: start; }
  inbox-contact-picker { margin-inline: calc(var(--_1) * -1); }
  .chosen { display: flex; align-items: center; gap: var(--_3); padding: var(--_2) var(--_3); border: 1px solid var(--_line-strong); border-radius: var(--_radius-medium); }
  .chosen > .who { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .chosen .address { display: block; color: var(--_text-muted); font-size: var(--_size-2); }
  .error { color: var(--_danger); }
  @media (height < 560px) { .to { min-block-size: 0; } }
`
