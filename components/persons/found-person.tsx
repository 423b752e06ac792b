import { Table } from '@/components/ui/data-table'
import { SectionTitle } from '@/components/ui/page-title'
import type { PlaceLine } from '@/lib/views/person-places'
import { ErasureForm } from './erasure-form'
import { TakeForm } from './take-form'

type FoundProps = {
  page: `/studio/${string}`
  email: string
  lines: readonly PlaceLine[]
  all: number
  names: readonly string[]
  /** They are a member, and leave by another way. */
  member: boolean
  /** Of the form that erases; sent twice it erases once. */
  opId: string
  /** What was typed to erase them was not their address. */
  refused: boolean
}

/** What a workspace holds of one person, and what can be done about it. */
export function FoundPerson({ page, email, lines, all, names, member, opId, refused }: FoundProps) {
  return (
    <section aria-labelledby="found" className="grid grid-cols-1 gap-4 border-t border-control pt-6">
      <SectionTitle id="found" className="[overflow-wrap:anywhere]">
        <bdi>{email}</bdi>
      </SectionTitle>
      {all === 0 ? (
        <p>Nothing is held of this address in this workspace.</p>
      ) : (
        <>
          <p>
            Found in {all} {all === 1 ? 'place' : 'places'}.
          </p>
          <Table
            caption="Where they are found, and what erasing does there"
            columns={[
              { label: 'What' },
              { label: 'Theirs: deleted', numeric: true },
              { label: 'Mentions: address taken out', numeric: true },
            ]}
            rows={lines.map(({ what, theirs, mentions }) => [what, theirs, mentions])}
          />
        </>
      )}
      <NamesToSearch names={names} />
      {member && (
        <p>
          This is the address of a member. Remove them on <a href="/studio/settings/people">People</a> first; then they
          can be erased here.
        </p>
      )}
      {all > 0 && <TakeForm action={`${page}/file`} email={email} />}
      {all > 0 && !member && <ErasureForm action={`${page}/erasure`} {...{ email, opId, refused }} />}
    </section>
  )
}

/** A name in what others wrote is found by no address. */
function NamesToSearch({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="grid gap-1">
      <p>Names in notes of other submissions are not found by an address. Search for them before you erase:</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={`/studio/inbox?${new URLSearchParams({ view: 'all', q: name })}`}
              className="inline-block py-1.5 [overflow-wrap:anywhere]"
            >
              Search the inbox for <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
