/** The first stop of the Tab key on every page. Seen only while it has focus. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="outer-chrome sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-3 focus:z-10 focus:bg-paper focus:px-3 focus:py-2"
    >
      Skip to main content
    </a>
  )
}
