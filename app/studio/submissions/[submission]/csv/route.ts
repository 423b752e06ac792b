import { submissionCsv } from '@/lib/documents/submission-data'
import { dataReply } from '@/lib/route/document-replies'
import { submissionFile } from '../submission-file'

/** The answers and the advice of a submission for a spreadsheet. */
export const GET = submissionFile('csv', (submission) => dataReply(submission.report, 'csv', submissionCsv(submission)))
