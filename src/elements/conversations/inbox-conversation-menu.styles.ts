import { css } from 'lit'

/** All that is shown is over the page: it takes no room in it. */
export const conversationMenuStyles = css`
  :host { display: contents; }
`
