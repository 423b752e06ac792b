/**
 * Whether somebody went on reading, typing or pressing in a new document before its script was there. The place that
 * the address names is scrolled to, and can have focus, by itself.
 */
export function alreadyBegun(): boolean {
  const { activeElement, body } = document
  const holdsFocus = activeElement !== null && activeElement !== body
  return location.hash === '' ? scrollY > 0 || holdsFocus : holdsFocus && `#${activeElement.id}` !== location.hash
}
