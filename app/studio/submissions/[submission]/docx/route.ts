import { docxReply } from '@/lib/route/document-replies'
import { submissionFile } from '../submission-file'

/** The report of a submission as a Word file. */
export const GET = submissionFile('docx', ({ report }) => docxReply(report))
