/** As hardened pages do, before any other script. */
for (const made of [
  Object, Array, Function, String, Number, Boolean, Promise, Map, Set, WeakMap, WeakSet, Date, RegExp, Error, Symbol,
  Intl.DateTimeFormat, Intl.NumberFormat, EventTarget, Node, Element, HTMLElement, Event, AbortController,
]) {
  // Lit gives Symbol a `metadata` where the browser has none.
  if (made !== Symbol) Object.freeze(made)
  Object.freeze(made.prototype)
}
