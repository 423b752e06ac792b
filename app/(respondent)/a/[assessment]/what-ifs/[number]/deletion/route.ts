import { deleteWhatIf } from '@/lib/data/what-ifs'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { notFound } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'

type Params = { assessment: string; number: string }

const page = (assessment: string) => `/a/${assessment}/report/what-if` as const

export const POST = post<Params>({ back: ({ assessment }) => page(assessment) }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  const number = /^[1-9]\d{0,5}$/.test(params.number) ? Number(params.number) : null
  if (!viewer || number === null || !(await deleteWhatIf(viewer, number))) return notFound
  const next = page(viewer.assessmentId)
  return body.kind === 'form' ? seeOther(`${next}?deleted=1`) : json({ next })
})
