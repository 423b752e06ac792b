import { writeInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'

/** What a form of the list keeps of the list it stands above: all but the names it asks for itself, and the page. */
export function QueryFields({
  query,
  saved,
  but,
}: {
  query: InboxQuery
  saved: string | null
  but: readonly string[]
}) {
  const said = [...new URLSearchParams(writeInboxQuery({ ...query, cursor: null }))]
  return (
    <>
      {said
        .filter(([name]) => !but.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {saved !== null && <input type="hidden" name="saved" value={saved} />}
    </>
  )
}
