import { PageShell } from '@/components/shell/page-shell'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import { whoAsks } from '@/lib/views/asked-by'
import type { BrandLook } from '@/lib/views/brand-look'
import type { HeldByLink } from '@/lib/views/held-by-link'
import { HeldNotice } from './held-notice'

type How = 'paused' | 'expired' | 'archived'
type StoppedProps = {
  look: BrandLook
  how: How
  /** ISO date since which it takes nobody in. */
  on: string
  held: HeldByLink
}

/** The heading of that page. */
export const stoppedTitle = (how: How): string => titles[how]

/** What stands at the address of a link that takes nobody in: since when, whom to ask, and what became of answers. */
export function StoppedLink({ look, how, on, held }: StoppedProps) {
  return (
    <PageShell>
      <div className="grid grid-cols-1 gap-5 pt-10">
        <PageTitle>{titles[how]}</PageTitle>
        <HeldNotice held={held} />
        <Prose>
          <p>
            {happened[how]} <Day iso={on} />. Ask {whoAsks(look)} {how === 'paused' ? 'when it opens' : 'for a new one'}
            .
          </p>
          <p>
            What you answered before is still there and still yours. Open it in the browser you began it in, or by your
            resume link. {whoAsks(look)} did not get any of it unless you sent it.
          </p>
          <p>
            <a href="/" className="inline-block py-1">
              Find what this browser holds, or start without a link
            </a>
          </p>
        </Prose>
      </div>
    </PageShell>
  )
}

const titles: Readonly<Record<How, string>> = {
  paused: 'This link is paused',
  expired: 'This link has stopped',
  archived: 'This link is closed',
}

const happened: Readonly<Record<How, string>> = {
  paused: 'It was paused on',
  expired: 'It stopped on',
  archived: 'It was closed on',
}
