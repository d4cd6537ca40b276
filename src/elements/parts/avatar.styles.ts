import type { CSSResult } from 'lit'
import { css } from 'lit'
import { avatarHues } from '../../theme/avatar-hues.js'

export const avatarStyles: CSSResult[] = [avatarHues, css`
  .avatar {
    position: relative;
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
    overflow: hidden;
    font-size: calc(var(--_avatar) * 0.375);
    font-weight: 600;
    line-height: 1;
    letter-spacing: 0.01em;
    user-select: none;
    -webkit-user-select: none;
  }
  .avatar.small { --_avatar: 20px; font-size: 9px; letter-spacing: 0; }
  .avatar.large { --_avatar: 48px; }
  .avatar > .icon { --_icon: calc(var(--_avatar) * 0.5); }
  .avatar > img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover; }
  @media (forced-colors: active) { .avatar { border: 1px solid CanvasText; } }
`]
