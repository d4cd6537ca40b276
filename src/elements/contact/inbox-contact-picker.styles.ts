import { css } from 'lit'

export const contactPickerStyles = css`
  :host { max-block-size: none; background: none; }
  .options { max-block-size: 280px; padding-inline: 0; }
  .options:empty { display: none; }
  .option { grid-template-columns: max-content minmax(0, 1fr); gap: 0 var(--_3); }
  .option > .lead { --_icon: 16px; }
  .option > .unknown { inline-size: 28px; justify-content: center; }
  .said { padding: var(--_2) var(--_3); color: var(--_text-muted); font-size: var(--_size-2); }
  .said:empty { display: none; }
`
