import { css } from 'lit'

/**
 * What a page's own rules must not change inside: inherited text properties start anew at the host. Direction,
 * language and `color-scheme` stay the page's.
 */
export const reset = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 var(--_size-3) / var(--_leading) var(--_font);
    font-variant: normal;
    font-feature-settings: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-emphasis: none;
    text-rendering: auto;
    text-transform: none;
    text-wrap: wrap;
    white-space: normal;
    hyphens: manual;
    line-break: auto;
    word-break: normal;
    overflow-wrap: break-word;
    tab-size: 4;
    list-style: none;
    quotes: auto;
    caret-color: auto;
    cursor: auto;
    user-select: text;
    -webkit-user-select: text;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0 currentcolor;
    -webkit-text-security: none;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    accent-color: var(--_accent);
    fill: initial;
    fill-opacity: initial;
    stroke: initial;
    stroke-dasharray: initial;
    stroke-linecap: initial;
    stroke-linejoin: initial;
    stroke-opacity: initial;
    stroke-width: initial;
    paint-order: initial;
    image-rendering: auto;
  }
  :host([hidden]) { display: none; }

  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: 600; }
  ul, ol { list-style: none; }
  button, input, textarea, select {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    text-transform: none;
  }
  button { cursor: default; }
  a { color: var(--_accent-text); text-underline-offset: 2px; }
  img, svg { display: block; }
`
