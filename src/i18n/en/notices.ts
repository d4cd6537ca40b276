import type { NoticeTerms } from '../terms/notices.js'

export const notices: NoticeTerms = {
  notices: 'Notices',
  connections: {
    connecting: 'Connecting…',
    connected: 'Connected',
    reconnecting: 'Connection lost, reconnecting…',
    offline: 'You are offline',
    'read-only': 'Changes cannot be saved right now',
    'signed-out': 'You are signed out',
  },
  connectionHints: {
    connecting: 'This takes a moment.',
    connected: 'Everything is up to date.',
    reconnecting: 'What you see is from before. Messages you write are kept and sent afterwards.',
    offline: 'What you see is from before. Messages you write are kept and sent once you are back.',
    'read-only': 'You can read everything.',
    'signed-out': 'Sign in again to go on. Drafts are kept on this device.',
  },
  reconnectingIn: duration => `Connection lost, reconnecting in ${duration}`,
  nextTryIn: duration => `Next try in ${duration}.`,
  reconnectNow: 'Try now',
  backOnline: 'Connected again',
  signIn: 'Sign in',
  stillSignedOut: 'You are still signed out.',
  readOnlyReasons: {
    'storage-full': 'The storage of this device is full. Free some space, then reload.',
    'storage-lost': 'The storage of this device was lost. Reload the page.',
    'storage-blocked': 'This browser does not let the page store anything here. Allow it in the site’s settings.',
    'newer-version': 'Another tab runs a newer version. Reload this one.',
  },
  deviceFaults: {
    blocked: 'This browser does not let the page store anything. Drafts are kept only until you close it.',
    full: 'The storage of this device is full. Drafts are kept only until you close the page.',
    lost: 'The storage of this device was lost. Drafts are kept only until you close the page.',
    'newer-version': 'Another tab runs a newer version. Reload this one to keep drafts.',
  },
  deviceFaultTitle: 'Drafts are not stored',
  connectFailed: 'The inbox could not be opened',
  viewLossTitle: name => `“${name}” names what is gone; the rest of it is shown`,
  viewLosses: {
    inbox: 'An inbox that is not yours any more', channel: 'A channel that is gone', assignee: 'A colleague who is gone',
    tags: 'Tags that are gone',
  },
}
