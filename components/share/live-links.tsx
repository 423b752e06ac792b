import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import type { LiveLink } from '@/lib/views/sharing'

type LiveLinksProps = { links: readonly LiveLink[]; revocation: (id: string) => string }

/** The links that work, newest first, each with its end. */
export function LiveLinks({ links, revocation }: LiveLinksProps) {
  if (links.length === 0) return <p>No links yet. Create one above.</p>
  return (
    <ul className="ledger max-w-question">
      {links.map((link) => (
        <li key={link.id} className="grid gap-1 border-b border-line py-4">
          <h3 className="font-[650]">{link.name}</h3>
          <p>{link.shows}.</p>
          <p className="text-note text-muted">
            Made on <Day iso={link.madeOn} />.{' '}
            {link.until === null ? (
              'It has no end of its own.'
            ) : (
              <>
                Works until <Day iso={link.until} />.
              </>
            )}{' '}
            <Viewed link={link} />
          </p>
          <Revoke link={link} action={revocation(link.id)} />
        </li>
      ))}
    </ul>
  )
}

function Viewed({ link: { lastViewedOn, views } }: { link: LiveLink }) {
  if (lastViewedOn === null) return 'Not viewed yet.'
  return (
    <>
      Last viewed on <Day iso={lastViewedOn} />, {views === 1 ? 'once' : `${views} times`} in all.
    </>
  )
}

/** Revoking is for good, so it takes a second look, which works without a script. */
function Revoke({ link: { name }, action }: { link: LiveLink; action: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Revoke<span className="sr-only"> {name.toLowerCase()}</span>
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-4">
        <p>The link stops working at once and for good. Whoever opens it is told that there is no such page.</p>
        <Button look="critical">Revoke {name.toLowerCase()}</Button>
      </form>
    </details>
  )
}
