import { contractReply, paperOf } from '@/lib/route/document-replies'
import { look } from '@/lib/route/look'
import { refusedSentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { openVersion, type VersionParams } from '../open-version'

/** The lines for a contract, as a Word file to edit, or with `?as=pdf` to print. */
export const GET = look<VersionParams>(async (params, request) => {
  const report = await openVersion(params)
  if (!report) return refusedSentence(notFound)
  const kind = new URL(request.url).searchParams.get('as') === 'pdf' ? 'pdf' : 'docx'
  return contractReply(report, kind, paperOf(request))
})
