import { submissionJson } from '@/lib/documents/submission-data'
import { dataReply } from '@/lib/route/document-replies'
import { submissionFile } from '../submission-file'

/** The answers and the advice of a submission for a program. */
export const GET = submissionFile('json', (submission) =>
  dataReply(submission.report, 'json', submissionJson(submission)),
)
