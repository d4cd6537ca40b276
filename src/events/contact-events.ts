declare global {
  interface HTMLElementEventMap {
    /** A contact's form was closed: saved, or given up. About the editor's own state, so it does not bubble. */
    'inbox-editor-close': Event
  }
}

export const EDITOR_CLOSE = 'inbox-editor-close'
