import { saveFollowUp } from '@/lib/data/follow-ups'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped, keepTyped } from '@/lib/route/typed-fields'
import { parseFollowUp } from '@/lib/schemas/follow-up'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'
import { foundPatterns } from '@/lib/views/follow-up'
import { openFollowUp } from '../open-follow-up'

type Params = { assessment: string }

const tooEarly: Refusal = { refused: 'unprocessable', message: 'This report does not ask yet.' }

const page = ({ assessment }: Params) => `/a/${assessment}/follow-up` as const

export const POST = post<Params>({ back: page }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  const open = await openFollowUp(params.assessment)
  if (!viewer || !open) return notFound
  if (open.state.state !== 'open') return tooEarly
  const { version, published, state } = open
  const here = page({ assessment: viewer.assessmentId })
  const patterns = published.rubric.patterns.map(({ id }) => id)
  const answers = parseFollowUp(body.kind === 'form' ? body.fields : body.value, patterns)
  if (isRefusal(answers)) {
    if (body.kind === 'json') return answers
    await keepTyped('follow-up', here, body.fields)
    return seeOther(`${here}?problem=follow-up`)
  }
  const { assessment, acceptability, confidence } = version.verdict
  const told = {
    ...answers,
    day: state.day,
    versionNumber: version.number,
    rubricId: version.rubricId,
    rubricHash: version.rubricHash,
    outcome: assessment.outcome,
    variant: assessment.variant,
    confidence,
    share: acceptability.rank1[assessment.outcome],
    found: foundPatterns(assessment),
  }
  if (!(await saveFollowUp(viewer, told, new Date()))) return notFound
  await renewSession(viewer)
  if (body.kind === 'json') return json({ day: state.day, ...answers })
  await forgetTyped('follow-up', here)
  return seeOther(`${here}?told=1`)
})
