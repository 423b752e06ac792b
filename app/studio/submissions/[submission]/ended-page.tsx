import { ActivityPart } from '@/components/submissions/activity-part'
import { NotesPart } from '@/components/submissions/notes-part'
import { RefusedHere } from '@/components/submissions/refused-here'
import { RemovalPart } from '@/components/submissions/removal-part'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { endedRow } from '@/lib/views/submissions'
import { one, type Query } from '../query'
import { activityOf } from './activity-of'
import { notesOf, type Studio } from './notes-of'
import { submissionPage, type OpenSubmission } from './open-submission'
import { pipelineOf } from './work-of'

type EndedPageProps = { studio: Studio; submission: OpenSubmission['submission']; query: Query }

/** What is left of a submission that has ended: by which link it came, how it ended and when. It names nobody who sent. */
export async function EndedPage({ studio: { member }, submission, query }: EndedPageProps) {
  const { id, ended, link, sentAt } = submission
  const { statuses } = await pipelineOf(member)
  const notes = await notesOf(member, id, [], query)
  const activity = await activityOf(member, id, statuses, query, new Date())
  return (
    <div className="grid max-w-[62ch] grid-cols-1 gap-4 pt-4">
      <RefusedHere problem={one(query.problem)} form={one(query.form)} />
      <PageTitle>This submission has ended</PageTitle>
      <p>
        {ended ? (
          <>
            <EndedOn {...endedRow(ended)} />
          </>
        ) : (
          'The report is no longer kept.'
        )}
      </p>
      <p>
        It came by the link <bdi>“{link.name}”</bdi> and was sent on <Day iso={sentAt.toISOString()} />. The report, the
        answers and the contact details are gone from this workspace. Nothing of them can be brought back.
        {ended?.by === 'retention' && ' What was recommended still counts in the analytics, without a name.'}
      </p>
      {notes.notes.length > 0 && <NotesPart {...notes} write={null} />}
      <ActivityPart {...activity} />
      {may(member, 'submissions.remove') && (
        <RemovalPart action={`${submissionPage({ submission: id })}/removal`} who={null} />
      )}
    </div>
  )
}

const EndedOn = ({ words, on, after }: ReturnType<typeof endedRow>) => (
  <>
    {words} <Day iso={on} />
    {after}.
  </>
)
