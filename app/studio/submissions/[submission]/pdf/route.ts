import { paperOf, pdfReply } from '@/lib/route/document-replies'
import { submissionFile } from '../submission-file'

/** The report of a submission as a PDF. */
export const GET = submissionFile('pdf', ({ report }, request) => pdfReply(report, paperOf(request)))
