import { PageShell } from '@/components/shell/page-shell'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { whoAsks } from '@/lib/views/asked-by'
import type { BrandLook } from '@/lib/views/brand-look'

type LettersProps = {
  look: BrandLook
  /** `/s/<slug>`. */
  at: string
  /** ISO date on which letters were stopped; null while they go on. */
  stoppedOn: string | null
}

/** The heading of that page. */
export const lettersTitle = (stopped: boolean): string =>
  stopped ? 'You get no more letters about this' : 'Stop letters about this'

/** No more letters about a link, by a button, and again by another. */
export function LinkLetters({ look, at, stoppedOn }: LettersProps) {
  const stopped = stoppedOn !== null
  return (
    <PageShell>
      <div className="grid max-w-[62ch] grid-cols-1 gap-5 pt-10">
        <PageTitle>{lettersTitle(stopped)}</PageTitle>
        {stopped ? (
          <p>
            You stopped them on <Day iso={stoppedOn} />. {whoAsks(look)} can send you no reminder by this link any more.
            The link itself still works.
          </p>
        ) : (
          <p>
            {whoAsks(look)} sent you a link and may remind you of it, twice at most. This button stops that. The link
            itself still works, and your answers stay as they are.
          </p>
        )}
        <form method="post" action={stopped ? `${at}/stop/undo` : `${at}/stop`} noValidate>
          <Button {...(stopped && { look: 'secondary' })}>{stopped ? 'Get letters again' : 'Send me no more'}</Button>
        </form>
        <p>
          <a href={at} className="inline-block py-1">
            Open the link
          </a>
        </p>
      </div>
    </PageShell>
  )
}
