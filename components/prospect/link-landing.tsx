import { StartFacts } from '@/components/landing/start-facts'
import { StartForm } from '@/components/landing/start-form'
import { Signs } from '@/components/puzzle/signs'
import { PageShell } from '@/components/shell/page-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { askedTitle, privacyLine } from '@/lib/views/asked-by'
import type { BrandLook } from '@/lib/views/brand-look'
import type { HeldByLink } from '@/lib/views/held-by-link'
import { HeldNotice } from './held-notice'
import { NeutralityLines } from './neutrality-lines'

/** What the page of a live link draws. */
export type LandingProps = {
  look: BrandLook
  /** `/s/<slug>`. */
  at: string
  /** The id of this page: its form, sent twice, begins one assessment. */
  opId: string
  /** When the page was drawn, marked, and whether a puzzle was asked for. */
  signs: { drawn: string; asked: boolean }
  /** The name of the person whose private address it is, where it was given. */
  greets: string | null
  intro: string
  buttonWords: string
  held: HeldByLink
  /** Whether the button did not work. */
  failed: boolean
  /** Whether what was begun here was deleted a moment ago. */
  deleted: boolean
}

/** Where a branded link leads: who asks, what they see, and the button that begins. */
export function LinkLanding({
  look,
  at,
  opId,
  signs,
  greets,
  intro,
  buttonWords,
  held,
  failed,
  deleted,
}: LandingProps) {
  return (
    <PageShell>
      <div className="grid grid-cols-1 gap-4 pt-6 sm:gap-5 sm:pt-12">
        {greets !== null && (
          <p>
            Hello <bdi>{greets}</bdi>,
          </p>
        )}
        <PageTitle className="max-w-[26ch]">{askedTitle(look)}</PageTitle>
        {intro !== '' && (
          <p dir="auto" className="max-w-measure whitespace-pre-line">
            {intro}
          </p>
        )}
        {failed && (
          <Notice tone="critical" heading="We could not start">
            <p>Nothing was lost. Try again.</p>
          </Notice>
        )}
        {deleted && (
          <Notice tone="success">
            <p>Your answers and reports were deleted.</p>
          </Notice>
        )}
        <HeldNotice held={held} />
        <p className="max-w-measure text-muted">{privacyLine(look)}</p>
        <StartForm action={`${at}/start`} words={buttonWords}>
          <input type="hidden" name="opId" value={opId} />
          <Signs {...signs} />
        </StartForm>
        <StartFacts />
      </div>
      <section aria-labelledby="who" className="mt-12 grid gap-4">
        <SectionTitle id="who">Before you start</SectionTitle>
        <NeutralityLines asker={look} />
        <p className="max-w-[62ch]">
          You answer about 25 questions and get a report that shows its reasons. The report is yours, whether you send
          it or not.
        </p>
      </section>
    </PageShell>
  )
}
