import { getAssessment } from '@/lib/data/assessments'
import { resumePath } from '@/lib/route/next-path'
import { look } from '@/lib/route/look'
import { refusedSentence, seeOther, sentence } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { resumer, resumeSession } from '@/lib/session'

/**
 * Exchanges the key of a resume link for a key of this browser, and leaves the link for a clean address. What is unknown
 * goes to the page of the link, which answers as any missing page does.
 */
export const GET = look(async ({ key }: { key: string }) => {
  const viewer = await resumer(key)
  const assessment = viewer && (await getAssessment(viewer))
  const refusal = assessment ? await resumeSession(viewer) : notFound
  if (refusal?.refused === 'too-many') return refusedSentence(refusal)
  return seeOther(assessment && !refusal ? resumePath(assessment) : `/resume/${encodeURIComponent(key)}`)
})

/** Next would run GET. A look ahead at the headers changes nothing. */
export const HEAD = () => sentence('', 200)
