import { paperOf, pdfReply } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { sharedDocument, type Params } from '../shared-document'

/** A shared report as a PDF. */
export const GET = look<Params>((params, request) =>
  sharedDocument(params, (report, by) => pdfReply(report, paperOf(request), by)),
)
