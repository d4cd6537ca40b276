import '@open-wc/semantic-dom-diff'

declare global {
  namespace Chai {
    // The plugin declares that `equal` returns a promise. It does not, and every line would have to await it.
    interface Equal {
      (value: unknown, message?: string): Assertion
    }
  }
}
