import { paperOf, pdfReply } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { refusedSentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { askedBy, openVersion, type VersionParams } from '../open-version'

/** One version of a report as a PDF. */
export const GET = look<VersionParams>(async (params, request) => {
  const report = await openVersion(params)
  return report ? pdfReply(report, paperOf(request), await askedBy(params)) : refusedSentence(notFound)
})
