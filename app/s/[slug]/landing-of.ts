import type { LandingProps } from '@/components/prospect/link-landing'
import { drawnAt } from '@/lib/route/person'
import type { HeldByLink } from '@/lib/views/held-by-link'
import type { OpenLink } from './open-link'

/** What the page of a link is told by the form that leads back to it. */
export type LandingQuery = { readonly problem?: string | string[]; readonly deleted?: string | string[] }

/** What the page of a live link draws, in a page of its own or in a frame. */
export const landingOf = (
  { link, look }: OpenLink,
  held: HeldByLink,
  { problem, deleted }: LandingQuery,
): LandingProps => ({
  ...{ look, held, intro: link.intro, buttonWords: link.buttonWords },
  at: `/s/${link.slug}`,
  opId: crypto.randomUUID(),
  signs: { drawn: drawnAt(new Date()), asked: problem === 'puzzle' },
  greets: link.recipient?.name ?? null,
  failed: problem !== undefined && problem !== 'puzzle',
  deleted: deleted === '1',
})
