import type { PlanForm, ReportLinks } from '@/components/report/report-links'
import { typedFields } from '@/lib/route/typed-fields'
import { parsePlanForm } from '@/lib/schemas/plan-mark'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Report } from '@/lib/views/report/report'

/**
 * What the holder of an assessment may do with the plan of one version: tick it in the last one, and take the dates and
 * the interview sheet from any.
 * @param problem what the page was told by a form that was refused
 */
export async function planLinks(
  home: string,
  { meta, blocks }: Report,
  problem: string | string[] | undefined,
): Promise<Pick<ReportLinks, 'plan' | 'calendar' | 'interview'>> {
  const here = `${home}/report/${meta.version}`
  const refused = problem === 'plan' ? await refusedForm() : null
  return {
    ...(meta.version === meta.versions && { plan: { action: `${home}/plan`, refused } }),
    calendar: `${here}/calendar`,
    ...(blocks.some(({ id }) => id === 'kit') && { interview: `${here}/interview` }),
  }
}

// What was too long is kept cut, so that it would no longer be refused.
const tooLong = 'The owner can have 120 characters at most.'

/** What a refused form held, read again for its reason. */
async function refusedForm(): Promise<PlanForm['refused']> {
  const typed = await typedFields('plan')
  const refusal = parsePlanForm(new URLSearchParams(typed))
  const { item, done, owner = '', dueOn = '' } = typed
  if (item === undefined) return null
  const problem = isRefusal(refusal) ? refusal.message : tooLong
  return { item, done: done === '1', owner, dueOn, problem }
}
