/** The ways to newer and older letters. */
export function OutboxPages({ page, pages, address }: { page: number; pages: number; address: string }) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="screen-only flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <a href={page === 2 ? address : `${address}?page=${page - 1}`} className="inline-block py-2.5">
          Newer letters
        </a>
      )}
      <span className="text-note text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={`${address}?page=${page + 1}`} className="inline-block py-2.5">
          Older letters
        </a>
      )}
    </nav>
  )
}
