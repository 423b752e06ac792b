import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { DoneNotice } from '@/components/links/done-notice'
import { ExtendForm, LinkActions } from '@/components/links/link-actions'
import { stateWords } from '@/components/links/link-state-words'
import { RuledSection } from '@/components/links/ruled-section'
import { StateBanner } from '@/components/links/state-banner'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { getLinkActivity } from '@/lib/data/link-activity'
import { listRecipients } from '@/lib/data/recipients'
import { typedText } from '@/lib/route/typed-text'
import { lastDayOf } from '@/lib/schemas/link-state'
import { isRefusal } from '@/lib/schemas/refusal'
import { ActivityPart } from './activity-part'
import { linkPage, openLink, type LinkParams } from './open-link'

type Query = { done?: string | string[]; problem?: string | string[]; field?: string | string[] }
type Props = { params: Promise<LinkParams>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const open = await openLink((await params).link, '')
  if (!open) return { title: missingTitle }
  return { title: (await searchParams).problem === undefined ? open.link.name : `Error: ${open.link.name}` }
}

export default async function LinkActivityPage({ params, searchParams }: Props) {
  const open = await openLink((await params).link, '')
  if (!open) return missing()
  const { studio, link } = open
  const { done, problem, field } = await searchParams
  const [activity, recipients] = [
    await getLinkActivity(studio.member, link.id),
    await listRecipients(studio.member, link.id),
  ]
  if (isRefusal(activity) || isRefusal(recipients)) return missing()
  const now = new Date()
  const home = linkPage({ link: link.id })
  const mayChange = may(studio.member, 'links.change')
  const wrongDay = problem !== undefined && field === 'expiresOn'
  const typed = wrongDay ? await typedText('extension') : {}
  const everyone = recipients.length > 0 && recipients.every(({ submittedAt }) => submittedAt !== null)
  // Said by the notice of what was done a moment ago, with the way back.
  const told = (done === 'paused' || done === 'archived') && done === link.state
  return (
    <StudioShell at="links" studio={studio.shell} back={{ href: '/studio', words: 'All links' }}>
      <div className="grid gap-6 pt-4">
        {wrongDay && <ErrorSummary errors={[{ href: '#expiresOn', text: wrongDayWords }]} />}
        <div className="grid gap-1">
          <PageTitle className="max-w-[30ch]">
            <span dir="auto">{link.name}</span>
          </PageTitle>
          <p className="text-muted">{stateWords(link.state, link.expiresAt)}</p>
        </div>
        {problem !== undefined && !wrongDay && (
          <Notice tone="critical" heading="Nothing was changed">
            <p>{problem === 'forbidden' ? 'Your role does not allow this.' : 'Try again.'}</p>
          </Notice>
        )}
        <DoneNotice
          done={typeof done === 'string' ? done : undefined}
          {...{ home, mayChange }}
          expiresAt={link.expiresAt}
          pausedAt={link.pausedAt}
        />
        {!told && (
          <StateBanner {...link}>Whoever opens the link reads that it does not work. Its counts stay.</StateBanner>
        )}
        <LinkActions home={home} state={link.state} mayChange={mayChange} />
        {everyone && (
          <Notice tone="success">
            <p>
              {recipients.length === 1 ? 'The one recipient has' : `All ${recipients.length} recipients have`} sent
              answers.
            </p>
          </Notice>
        )}
        <ActivityPart link={link.id} activity={activity} recipients={recipients} now={now} />
        {mayChange && link.state !== 'archived' && (
          <RuledSection id="extend" title="How long it works">
            <ExtendForm
              home={home}
              value={typed.expiresOn ?? (link.expiresAt ? lastDayOf(link.expiresAt) : '')}
              {...(wrongDay && { error: wrongDayWords })}
            />
          </RuledSection>
        )}
      </div>
    </StudioShell>
  )
}

const wrongDayWords = 'Choose a day from today on, or leave the field empty.'
