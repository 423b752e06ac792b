import { summaryReply } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { refusedSentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { askedBy, openVersion, type VersionParams } from '../open-version'

/** One version of a report as plain text of at most 150 words. */
export const GET = look<VersionParams>(async (params) => {
  const report = await openVersion(params)
  return report ? summaryReply(report, await askedBy(params)) : refusedSentence(notFound)
})
