import { summaryReply } from '@/lib/route/document-replies'
import { submissionFile } from '../submission-file'

/** The report of a submission as plain text of at most 150 words. */
export const GET = submissionFile('summary', ({ report }) => summaryReply(report))
