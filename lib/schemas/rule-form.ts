import { z } from 'zod'
import type { OutcomeId } from '@/lib/engine/types'
import { isPersonId, isRowId } from './ids'
import { opId } from './op-id'
import { isOutcome } from './inbox-query'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What a submission has to be like for a rule to fit it; null fits everything. */
export type RuleConditions = {
  readonly outcome: OutcomeId | null
  readonly linkId: string | null
  /** Close calls alone. */
  readonly closeCall: boolean
  /** As soon as this, or sooner: 1 today, 2 this week. */
  readonly urgency: 1 | 2 | null
}

/** A routing rule as it is written. Sent twice, it is made once. */
export type RuleForm = { readonly opId: string; readonly conditions: RuleConditions; readonly ownerId: string }

/** What can be done with a rule: it goes live, it rests, it comes before the one before it. */
export type RuleStep = 'start' | 'stop' | 'up'

const nothing = z.literal('').transform(() => null)
const shape = z.strictObject({
  opId,
  outcome: nothing.or(z.string().refine(isOutcome, 'Choose a recommendation from the list.')),
  link: nothing.or(z.string().refine(isRowId, 'Choose a source from the list.')),
  urgency: nothing.or(z.enum(['1', '2'], 'Choose how soon from the list.')),
  close: z.literal('1').optional(),
  owner: z.string('Choose who gets them.').refine(isPersonId, 'Choose who gets them.'),
})

const fieldsOf = (body: unknown) => (body instanceof URLSearchParams ? Object.fromEntries(body) : body)

/** Reads the form of a rule, or names the field that has to change. */
export function parseRuleForm(body: unknown): RuleForm | Refusal {
  const parsed = shape.safeParse(fieldsOf(body))
  if (!parsed.success) return refuse(parsed.error)
  const { opId, outcome, link, urgency, close, owner } = parsed.data
  const soon = urgency === null ? null : urgency === '1' ? 1 : 2
  return { opId, ownerId: owner, conditions: { outcome, linkId: link, closeCall: close === '1', urgency: soon } }
}

const step = z.strictObject({ do: z.enum(['start', 'stop', 'up'], 'Choose what to do with the rule.') })

/** Reads what is to be done with a rule. */
export function parseRuleStep(body: unknown): { readonly do: RuleStep } | Refusal {
  const parsed = step.safeParse(fieldsOf(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** The conditions of a stored rule. The database holds no others than those that were read from a form. */
export const conditionsOf = (row: {
  readonly outcome: string | null
  readonly linkId: string | null
  readonly closeCall: boolean
  readonly urgency: number | null
}): RuleConditions => row as RuleConditions

/** What a rule looks at. */
type Came = {
  readonly outcome: string | null
  readonly linkId: string
  readonly closeCall: boolean
  readonly urgency: number
}

/** Whether a rule fits what came. */
export const fits = (rule: RuleConditions, came: Came): boolean =>
  (rule.outcome === null || rule.outcome === came.outcome) &&
  (rule.linkId === null || rule.linkId === came.linkId) &&
  (!rule.closeCall || came.closeCall) &&
  (rule.urgency === null || came.urgency <= rule.urgency)
