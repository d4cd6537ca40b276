import { css } from 'lit'

export const channelIconStyles = css`
  .channel-icon { position: relative; display: inline-flex; flex: none; color: var(--_text-muted); --_icon: 14px; }
`
