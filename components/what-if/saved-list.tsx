import { TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'

/** A what-if that was kept. `savedOn` is an ISO day. */
export type SavedWhatIf = {
  readonly number: number
  readonly name: string
  readonly version: number
  readonly savedOn: string
}

type SavedListProps = { home: string; saved: readonly SavedWhatIf[] }

/** What was kept, oldest first: to open, to share, to delete. Draws nothing when there is none. */
export function SavedList({ home, saved }: SavedListProps) {
  if (saved.length === 0) return null
  return (
    <section id="saved" className="grid grid-cols-1 gap-3 border-t border-line py-9">
      <h2 className="text-heading font-[680]">Saved versions</h2>
      <ul className="ledger max-w-180">
        {saved.map(({ number, name, version, savedOn }) => (
          <li key={number} className="grid grid-cols-1 gap-1 border-b border-line py-3">
            <p>
              <a href={`${home}/report/what-if/${number}`} className="inline-block py-1 font-[650]">
                {name}
              </a>{' '}
              <span className="text-muted">
                On version {version}, <Day iso={savedOn} />
              </span>
            </p>
            <SavedActions home={home} number={number} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What can be done with one of them. */
export function SavedActions({ home, number, name }: { home: string; number: number; name: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      <a href={`${home}/share?what-if=${number}`} className="inline-flex min-h-11 items-center">
        Share this what-if<span className="sr-only">: {name}</span>
      </a>
      <form method="post" action={`${home}/what-ifs/${number}/deletion`} noValidate>
        <TextButton>
          Delete<span className="sr-only"> {name}</span>
        </TextButton>
      </form>
    </div>
  )
}
