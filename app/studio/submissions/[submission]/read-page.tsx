import { Report } from '@/components/report/report'
import { AnswersPart } from '@/components/submissions/answers-part'
import { ClashesPart } from '@/components/submissions/clashes-part'
import { ContactPart } from '@/components/submissions/contact-part'
import { NotesPart } from '@/components/submissions/notes-part'
import { RefusedHere } from '@/components/submissions/refused-here'
import { RemovalPart } from '@/components/submissions/removal-part'
import { BesideLinks, SentNotice } from '@/components/submissions/sent-notice'
import { SentVersions } from '@/components/submissions/sent-versions'
import { TakeAwayPart } from '@/components/submissions/take-away-part'
import { TalkingPointsPart } from '@/components/submissions/talking-points-part'
import { may } from '@/lib/access/permissions'
import { submissionAnswers } from '@/lib/views/submission-answers'
import { whoSent } from '@/lib/views/submissions'
import { talkingPoints } from '@/lib/views/talking-points'
import { one, type Query } from '../query'
import { notesOf, type Studio } from './notes-of'
import { submissionPage, type OpenSubmission, type Read } from './open-submission'
import { sentReport } from './sent-report'

type ReadPageProps = { studio: Studio; submission: OpenSubmission['submission']; query: Query; read: Read }

/** The report of a submission with what stands beside it. */
export async function ReadPage({ studio: { member }, submission, query, read }: ReadPageProps) {
  const { version, published } = read
  const { sender, sent } = submission
  const told = sentReport(read, sent)
  const page = submissionPage({ submission: submission.id })
  const notes = await notesOf(member, submission.id, query)
  const who = whoSent(sender)
  const here = sent.find(({ number }) => number === version.number)
  const clashes = told.blocks.find((block) => block.id === 'contradictions')
  const exports = may(member, 'submissions.export')
  return (
    <>
      <div className="grid grid-cols-1 gap-3 pt-4">
        <RefusedHere problem={one(query.problem)} />
        <SentNotice
          who={who}
          link={{ name: submission.link.name, href: `/studio/links/${submission.link.id}` }}
          version={version.number}
          sentOn={(here?.sentAt ?? submission.sentAt).toISOString()}
        />
        <BesideLinks exports={exports} />
      </div>
      <Report
        report={told}
        beside={
          <aside aria-label="Beside the report" className="screen-only min-w-0 self-start lg:pt-6">
            <SentVersions
              sent={sent.map(({ number, sentAt }) => ({ number, on: sentAt.toISOString() }))}
              reading={version.number}
              version={(number) => `${page}?version=${number}`}
            />
            <TalkingPointsPart of={talkingPoints(published, version.verdict)} />
            <NotesPart {...notes} />
            <ClashesPart of={clashes?.id === 'contradictions' ? clashes.block.pairs : []} />
            <AnswersPart of={submissionAnswers(published, version.verdict)} />
            <ContactPart
              contact={{ name: sender?.contactName ?? null, email: sender?.contactEmail ?? null }}
              recipient={
                typeof sender?.recipientEmail === 'string'
                  ? { name: sender.recipientName, email: sender.recipientEmail }
                  : null
              }
              consent={here?.consent ? { on: here.consent.givenAt.toISOString(), words: here.consent.words } : null}
            />
            {exports && <TakeAwayPart at={page} version={version.number} />}
            {may(member, 'submissions.remove') && <RemovalPart action={`${page}/removal`} who={who} />}
          </aside>
        }
      />
    </>
  )
}
