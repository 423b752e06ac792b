import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { RadioRows, type Option } from '@/components/ui/option-rows'

/** One of the people of a workspace, as the member who looks sees them. */
export type PersonRow = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly rank: string
  readonly rankName: string
  readonly since: string
  readonly isSelf: boolean
  /** Whether the member who looks may change or remove them. */
  readonly canChange: boolean
}

type PeopleListProps = { people: readonly PersonRow[]; offered: readonly Option[]; page: string }

/** The people of a workspace. What can be done about each is folded until it is wanted, and works without a script. */
export function PeopleList({ people, offered, page }: PeopleListProps) {
  return (
    <ul className="ledger max-w-question">
      {people.map((person) => (
        <li key={person.userId} data-person={person.userId} className="grid gap-1 border-b border-line py-3">
          <h2 className="font-[650] [overflow-wrap:anywhere]">
            <bdi>{person.name}</bdi>
            {person.isSelf && <span className="font-normal text-muted"> (you)</span>}
          </h2>
          <p className="[overflow-wrap:anywhere]">
            {person.rankName}, <bdi>{person.email}</bdi>
          </p>
          <p className="text-note text-muted">
            Since <Day iso={person.since} />.
            {person.isSelf && (
              <>
                {' '}
                Leave on <a href="/account">your account page</a>.
              </>
            )}
          </p>
          {person.canChange && (
            <div className="flex flex-wrap gap-x-6">
              <ChangeRank person={person} offered={offered} page={page} />
              {!person.isSelf && <Remove person={person} page={page} />}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

type RowProps = { person: PersonRow; page: string }

function ChangeRank({ person, offered, page }: RowProps & { offered: readonly Option[] }) {
  return (
    <details className="open:w-full">
      <summary className={summary}>
        Change role<span className="sr-only"> of {person.name}</span>
      </summary>
      <form method="post" action={`${page}/${person.userId}/rank`} noValidate className="mt-2 grid gap-4 pb-3">
        <OfWorkspace />
        <RadioRows
          name="rank"
          id={`rank-${person.userId}`}
          legend={
            <span className="font-[680]">
              Role of <bdi>{person.name}</bdi>
            </span>
          }
          options={offered}
          selected={person.rank}
        />
        <Button look="secondary" className="justify-self-start">
          Save the role
        </Button>
      </form>
    </details>
  )
}

function Remove({ person, page }: RowProps) {
  return (
    <details className="open:w-full">
      <summary className={summary}>
        Remove<span className="sr-only"> {person.name}</span>
      </summary>
      <form
        method="post"
        action={`${page}/${person.userId}/removal`}
        noValidate
        className="mt-2 grid max-w-[62ch] justify-items-start gap-4 pb-3"
      >
        <OfWorkspace />
        <p>
          Nothing of the workspace opens to <bdi>{person.name}</bdi> from then on. What they made stays. You can invite
          them again.
        </p>
        <Button look="critical">
          Remove&nbsp;<bdi>{person.name}</bdi>
        </Button>
      </form>
    </details>
  )
}

const summary = 'inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]'
