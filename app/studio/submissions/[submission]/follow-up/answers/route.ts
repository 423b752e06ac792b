import { saveMemberFollowUp } from '@/lib/data/member-follow-ups'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped, keepTyped } from '@/lib/route/typed-fields'
import { parseMemberFollowUp } from '@/lib/schemas/member-follow-up'
import { isRefusal } from '@/lib/schemas/refusal'
import { foundPatterns } from '@/lib/views/follow-up'
import { submissionPage, type SubmissionParams } from '../../open-submission'
import { openMemberFollowUp } from '../open-follow-up'

const page = (params: SubmissionParams) => `${submissionPage(params)}/follow-up` as const

/** Keeps what a member knows of what came of a submission. */
export const POST = memberPost<SubmissionParams>({ back: page }, async ({ member, params, body }) => {
  const now = new Date()
  const open = await openMemberFollowUp(member, params.submission, now)
  if (isRefusal(open)) return open
  const { version, published } = open.read
  const patterns = published.rubric.patterns.map(({ id }) => id)
  const answers = parseMemberFollowUp(body.kind === 'form' ? body.fields : body.value, open.day, patterns)
  if (isRefusal(answers)) {
    if (body.kind === 'json') return answers
    await keepTyped('follow-up', page(params), body.fields)
    return seeOther(`${page(params)}?problem=follow-up`)
  }
  const { assessment, acceptability, confidence } = version.verdict
  const told = {
    ...answers,
    ...{ day: open.day, versionNumber: version.number, rubricId: version.rubricId, rubricHash: version.rubricHash },
    ...{ outcome: assessment.outcome, variant: assessment.variant, confidence },
    ...{ share: acceptability.rank1[assessment.outcome], found: foundPatterns(assessment) },
  }
  const saved = await saveMemberFollowUp(member, params.submission, told, now)
  if (isRefusal(saved)) return saved
  if (body.kind === 'json') return json({ day: open.day, ...answers })
  await forgetTyped('follow-up', page(params))
  return seeOther(`${page(params)}?told=1`)
})
