import { Report } from '@/components/report/report'
import { ChangedNotice } from '@/components/submissions/changed-notice'
import { RefusedHere } from '@/components/submissions/refused-here'
import { BesideLinks, SentNotice } from '@/components/submissions/sent-notice'
import { TakenOut } from '@/components/submissions/taken-out'
import { WorkPanel } from '@/components/submissions/work-panel'
import { may } from '@/lib/access/permissions'
import { whoSent } from '@/lib/views/submissions'
import { one, type Query } from '../query'
import { BesideReport } from './beside-report'
import { changedOf } from './changed-of'
import type { Studio } from './notes-of'
import type { OpenSubmission, Read } from './open-submission'
import { peopleOf } from './people-of'
import { sentReport } from './sent-report'
import { pipelineOf, workOf } from './work-of'

type ReadPageProps = { studio: Studio; submission: OpenSubmission['submission']; query: Query; read: Read }

/** The work on a submission, and the report of it with what stands beside it. */
export async function ReadPage({ studio: { member }, submission, query, read }: ReadPageProps) {
  const now = new Date()
  const { id, link, sender, sent, sentAt } = submission
  const { number } = read.version
  // One after the other: a page that asked for all at once would hold as many connections.
  const people = await peopleOf(member)
  const pipeline = await pipelineOf(member)
  const changed = await changedOf(member, id, query, now)
  const work = await workOf(member, { id, read, people, query, pipeline }, now)
  const told = sentReport(read, sent)
  const here = sent.find((version) => version.number === number)
  const shared = { member, submission, read, told, people, query, now }
  return (
    <>
      <div className="grid grid-cols-1 gap-4 pt-4">
        <RefusedHere problem={one(query.problem)} form={one(query.form)} />
        {changed && <ChangedNotice {...changed} />}
        {/* Its fields begin anew with each revision: what they say stands for what was seen. */}
        {work ? <WorkPanel key={work.write?.of.revision} {...work} /> : <TakenOut />}
        <SentNotice
          who={whoSent(sender)}
          link={{ name: link.name, href: `/studio/links/${link.id}` }}
          version={number}
          sentOn={(here?.sentAt ?? sentAt).toISOString()}
        />
        <BesideLinks exports={may(member, 'submissions.export')} />
      </div>
      <Report report={told} beside={<BesideReport {...shared} statuses={pipeline.statuses} />} />
    </>
  )
}
