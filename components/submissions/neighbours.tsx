/** The submissions before and after in the list that this one was opened from. */
export function Neighbours({ before, after }: { before: string | null; after: string | null }) {
  if (before === null && after === null) return null
  return (
    <nav aria-label="In this list" className="screen-only">
      <ul className="flex flex-wrap gap-x-5">
        {before !== null && (
          <li>
            <a href={before} rel="prev" data-hand="earlier" className="inline-flex min-h-11 items-center">
              Previous<span className="sr-only"> submission</span>
            </a>
          </li>
        )}
        {after !== null && (
          <li>
            <a href={after} rel="next" data-hand="later" className="inline-flex min-h-11 items-center">
              Next<span className="sr-only"> submission</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
