/** Rows of a list that name nobody we could write to, and what to change in each. */
export function RowProblems({
  problems,
}: {
  problems: readonly { readonly row: number; readonly text: string; readonly message: string }[]
}) {
  if (problems.length === 0) return null
  return (
    <ul className="grid gap-2 border-l-4 border-critical pl-4">
      {problems.map(({ row, text, message }) => (
        <li key={row} className="[overflow-wrap:anywhere]">
          <span className="font-[650] text-critical">
            Row {row}: {message}
          </span>{' '}
          <bdi className="text-muted">{text}</bdi>
        </li>
      ))}
    </ul>
  )
}
