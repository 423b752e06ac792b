import { ActivityPart } from '@/components/submissions/activity-part'
import { AnswersPart } from '@/components/submissions/answers-part'
import { AskBackPart } from '@/components/submissions/ask-back-part'
import { CameOfItPart } from '@/components/submissions/came-of-it-part'
import { ClashesPart } from '@/components/submissions/clashes-part'
import { ContactPart } from '@/components/submissions/contact-part'
import { FilesPart } from '@/components/submissions/files-part'
import { NotesPart } from '@/components/submissions/notes-part'
import { PeersPart } from '@/components/submissions/peers-part'
import { RemovalPart } from '@/components/submissions/removal-part'
import { SentVersions } from '@/components/submissions/sent-versions'
import { TakeAwayPart } from '@/components/submissions/take-away-part'
import { TalkingPointsPart } from '@/components/submissions/talking-points-part'
import { TasksPart } from '@/components/submissions/tasks-part'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Report } from '@/lib/views/report/report'
import { submissionAnswers } from '@/lib/views/submission-answers'
import { whoSent } from '@/lib/views/submissions'
import { talkingPoints } from '@/lib/views/talking-points'
import type { Query } from '../query'
import { activityOf } from './activity-of'
import { askBacksOf } from './ask-backs-of'
import { cameOfIt } from './came-of-it'
import { filesOf, tasksOf } from './kept-parts'
import { notesOf } from './notes-of'
import { submissionPage, type OpenSubmission, type Read } from './open-submission'
import { peersOf } from './peers-of'
import type { Person } from './people-of'
import type { pipelineOf } from './work-of'

type BesideReportProps = {
  member: Member
  submission: OpenSubmission['submission']
  read: Read
  told: Report
  people: readonly Person[]
  statuses: Awaited<ReturnType<typeof pipelineOf>>['statuses']
  query: Query
  now: Date
}

/** What stands beside the report: what members keep at it, who sent it, what happened, and the files. */
export async function BesideReport({
  member,
  submission,
  read,
  told,
  people,
  statuses,
  query,
  now,
}: BesideReportProps) {
  const { id, sender, sent } = submission
  const { version, published } = read
  const page = submissionPage({ submission: id })
  // One after the other: a page that asked for all at once would hold as many connections.
  const notes = await notesOf(member, id, people, query)
  const asked = await askBacksOf(member, id, query, now)
  const tasks = await tasksOf(member, id, people, query, now)
  const files = await filesOf(member, id, query)
  const activity = await activityOf(member, id, statuses, query, now)
  const outcome = await cameOfIt(member, id, published)
  const peers = await peersOf(member, id, now)
  const clashes = told.blocks.find((block) => block.id === 'contradictions')
  return (
    <aside aria-label="Beside the report" className="screen-only min-w-0 self-start lg:pt-6">
      <SentVersions
        sent={sent.map(({ number, sentAt }) => ({ number, on: sentAt.toISOString() }))}
        reading={version.number}
        version={(number) => `${page}?version=${number}`}
      />
      <TalkingPointsPart of={talkingPoints(published, version.verdict)} />
      <NotesPart {...notes} />
      <AskBackPart {...asked} />
      <TasksPart {...tasks} />
      <FilesPart {...files} />
      <ContactPart {...contactOf(submission, version.number)} />
      <ActivityPart {...activity} />
      <CameOfItPart {...outcome} />
      {(typeof peers === 'string' || !isRefusal(peers)) && <PeersPart of={peers} csv={`${page}/peers`} />}
      <ClashesPart of={clashes?.id === 'contradictions' ? clashes.block.pairs : []} />
      <AnswersPart of={submissionAnswers(published, version.verdict)} />
      {may(member, 'submissions.export') && <TakeAwayPart at={page} version={version.number} />}
      {may(member, 'submissions.remove') && <RemovalPart action={`${page}/removal`} who={whoSent(sender)} />}
    </aside>
  )
}

/** Who sent it, as far as they said, and what they agreed to for the version that is read. */
function contactOf({ sender, sent }: OpenSubmission['submission'], version: number) {
  const consent = sent.find(({ number }) => number === version)?.consent
  const email = sender?.recipientEmail ?? null
  return {
    contact: { name: sender?.contactName ?? null, email: sender?.contactEmail ?? null },
    recipient: email === null ? null : { name: sender?.recipientName ?? null, email },
    consent: consent ? { on: consent.givenAt.toISOString(), words: consent.words } : null,
  }
}
