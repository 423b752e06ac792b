/** What beginning costs, under the button that begins. */
export function StartFacts() {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-muted">
      <li>No account.</li>
      <li>Saved as you go.</li>
      <li>Free.</li>
    </ul>
  )
}
