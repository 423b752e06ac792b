import { optionsOf, type Case, type Titled } from './case'
import { unknowns } from './changes'
import { notes } from './engagement'
import { withMark } from './plan-item'

export type NextStepBlock = {
  /** The step as an item that can be ticked: its owner and day are those that the founder set, if any. */
  readonly id: string
  readonly done: boolean
  readonly heading: string
  readonly action: string
  readonly owner: string
  /** ISO days. */
  readonly on: string
  readonly recheckOn: string | null
  readonly call: readonly Titled[]
  /** What holds whatever is decided, where no block about an engagement says it. */
  readonly notes: readonly string[]
}

/** One dated action with an owner, and the script of a first call (Decision model §8, row 5). */
export function nextStep(report: Case): NextStepBlock {
  const { verdict, words, meta, closeness } = report
  const { outcome, variant } = verdict.assessment
  const hireStatus = optionsOf(verdict.answers['hire_status'])[0] ?? ''
  const hiring = outcome === 'full_time_cto' ? words.hireSteps[hireStatus] : undefined
  const step = hiring ?? words.nextSteps[variant ?? outcome]
  const settle = closeness === 'none'
  const { id, text, owner, dueOn, done } = withMark(report, {
    id: `next_${settle ? 'settle' : hiring ? `hire_${hireStatus}` : (variant ?? outcome)}`,
    text: settle ? settling(report) : step.action,
    why: null,
    because: [],
    owner: settle ? 'You' : step.owner,
    dueOn: meta.nextStepOn,
  })
  return {
    id,
    done,
    heading: settle ? 'Find out more before you buy anything' : 'One step this week',
    action: text,
    owner,
    on: dueOn,
    recheckOn: outcome === 'nothing_now' && !settle ? meta.recheckOn : null,
    call: step.call && !settle ? words.firstCall : [],
    notes: outcome === 'nothing_now' ? notes(report) : [],
  }
}

/** What to find out where no option leads: what was not answered, what was not known, or whether the answers hold. */
function settling(report: Case): string {
  const [open, unknown] = [report.verdict.notAsked.length > 0, unknowns(report).length > 0]
  if (open && unknown) return 'Answer the open questions, and find out what you did not know.'
  if (open) return 'Answer the open questions.'
  if (unknown) return 'Find out what you did not know, and change those answers.'
  return 'Check the answers that would change the result.'
}
