import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { FollowUpCalendar } from '@/components/follow-up/follow-up-calendar'
import { FollowUpForm } from '@/components/follow-up/follow-up-form'
import { missingTitle } from '@/components/shell/missing-page'
import { TaskShell } from '@/components/shell/task-shell'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { typedEntries } from '@/lib/route/typed-fields'
import { followUpView } from '@/lib/views/follow-up'
import { missingDraft, missingDraftTitle } from '../missing-draft'
import { openDraft } from '../open-draft'
import { openFollowUp } from './open-follow-up'

type Props = {
  params: Promise<{ assessment: string }>
  searchParams: Promise<{ problem?: string | string[]; told?: string | string[] }>
}

const heading = 'What happened after your report?'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { assessment } = await params
  if (!(await openDraft(assessment))) return missingDraftTitle(assessment)
  if (!(await openFollowUp(assessment))) return { title: missingTitle }
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}` }
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const { assessment } = await params
  if (!(await openDraft(assessment))) return missingDraft(assessment)
  const open = await openFollowUp(assessment)
  if (!open) return missing()
  const { home, state, told, version, published } = open
  const { problem, told: justTold } = await searchParams
  const view = followUpView(published, version.verdict)
  return (
    <TaskShell back={{ href: `${home}/report`, words: 'Back to your report' }}>
      <div className="grid max-w-160 gap-6 pt-4">
        <PageTitle>{heading}</PageTitle>
        {justTold === '1' && told && (
          <Notice tone="success">
            <p>What you told is saved. You can change it below.</p>
          </Notice>
        )}
        <Lead>
          Version {version.number}, from <Day iso={version.submittedAt.toISOString()} />, said {view.advised}.
        </Lead>
        {state.state === 'early' ? (
          <p>
            This opens on <Day iso={state.opensOn} />, 90 days after your last report. Earlier there is little to tell.
          </p>
        ) : (
          <>
            <p>
              Your answer says whether such advice holds. We count it with others, and show counts alone until 50
              businesses have told.
            </p>
            <p>
              It is kept without a name and without your answers. If you delete this assessment, it goes too. If the
              assessment runs out, it stays, tied to nothing.
            </p>
            {state.nextOn !== null && told && (
              <p>
                We ask once more from <Day iso={state.nextOn} />.
              </p>
            )}
            <FollowUpForm
              action={`${home}/follow-up/answers`}
              view={view}
              told={told}
              typed={problem === 'follow-up' ? await typedEntries('follow-up') : null}
            />
          </>
        )}
        {(state.state === 'early' || state.nextOn !== null) && <FollowUpCalendar home={home} />}
      </div>
    </TaskShell>
  )
}
