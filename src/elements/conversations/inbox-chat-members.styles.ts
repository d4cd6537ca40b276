import { css } from 'lit'

export const chatMembersStyles = css`
  :host { max-inline-size: 360px; }
  .all { display: grid; gap: var(--_4); padding: var(--_3); }
  .rename { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--_1) var(--_2); align-items: center; }
  .rename > .label, .rename > .error { grid-column: 1 / -1; }
  .title { font-size: var(--_size-2); font-weight: 600; color: var(--_text-muted); }
  .people { margin: 0; padding: 0; border: 0; min-inline-size: 0; list-style: none; }
  .people > .scroll { max-block-size: 220px; }
  .person {
    display: flex;
    align-items: center;
    gap: var(--_2);
    min-block-size: max(var(--_target), 32px);
    overflow-wrap: anywhere;
  }
  .person > .hint { flex: none; margin-inline-start: auto; color: var(--_text-muted); font-size: var(--_size-2); }
  .hint, .nobody { color: var(--_text-muted); }
  .error { color: var(--_danger); }
  .acts { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_2); margin-block-start: var(--_2); }
  .leaving > .quiet { margin-inline-start: calc(var(--_3) * -1); }
  @media (forced-colors: active) { .leaving > .quiet { margin-inline-start: 0; } }
  .leaving { border-block-start: 1px solid var(--_line); padding-block-start: var(--_3); }
`
