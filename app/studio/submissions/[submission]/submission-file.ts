import { may } from '@/lib/access/permissions'
import { listAskBacks } from '@/lib/data/ask-backs'
import { within } from '@/lib/data/limits'
import { recordExport, type TakenAs } from '@/lib/data/submission-export'
import type { Exported } from '@/lib/documents/submission-data'
import { memberLook } from '@/lib/route/member-look'
import { forbidden, isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { openSubmission, type SubmissionParams } from './open-submission'
import { sentReport } from './sent-report'

/**
 * A submission as a file, for members who may take it away, 200 an hour: the audit log has a line of it before it goes.
 * What has ended is no longer there to take.
 */
export const submissionFile = (as: TakenAs, make: (of: Exported, request: Request) => Response | Promise<Response>) =>
  memberLook<SubmissionParams>(async ({ member, params, request }) => {
    const asked = new URL(request.url).searchParams.get('version') ?? undefined
    const opened = await openSubmission(member, params.submission, asked)
    if (isRefusal(opened)) return opened
    if (!may(member, 'submissions.export')) return forbidden
    const { submission, read } = opened
    if (!read) return notFound
    if (!(await within('export', member.userId))) return tooManyFiles
    const taken = { as, version: read.version.number }
    // To ask how large a file is takes nothing away.
    const recorded = request.method === 'HEAD' || (await recordExport(member, submission.id, taken, new Date()))
    if (isRefusal(recorded)) return recorded
    const questions = await listAskBacks(member, submission.id, new Date())
    if (isRefusal(questions)) return questions
    return make(
      {
        id: submission.id,
        link: submission.link.name,
        sentAt: submission.sent.find(({ number }) => number === read.version.number)?.sentAt ?? submission.sentAt,
        contact: { name: submission.sender?.contactName ?? null, email: submission.sender?.contactEmail ?? null },
        asked: questions.asked,
        report: sentReport(read, submission.sent),
        published: read.published,
        said: read.version.verdict,
      },
      request,
    )
  })

const tooManyFiles: Refusal = {
  refused: 'too-many-tries',
  message: 'You took 200 files within the hour. Try again in an hour.',
}
