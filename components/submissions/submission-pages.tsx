/** The ways from one page of the list to others; nothing where there is one page alone. */
export function SubmissionPages({ first, next }: { first: string | null; next: string | null }) {
  if (first === null && next === null) return null
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-5">
      {first !== null && (
        <a href={first} className="inline-flex min-h-11 items-center">
          Back to the latest
        </a>
      )}
      {next !== null && (
        <a href={next} className="inline-flex min-h-11 items-center">
          Earlier submissions
        </a>
      )}
    </nav>
  )
}
