import type { RetentionProblem } from '@/components/retention/retention-form'
import type { Retention } from '@/lib/data/retention'
import { isRefusal } from '@/lib/schemas/refusal'
import { agreementTo, monthsProblem, parseRetentionForm, type RetentionRule } from '@/lib/schemas/retention-form'
import { reachWords, runDue } from '@/lib/views/retention-words'

/** Where a workspace says how long it keeps what was sent to it. */
export const retentionPage = '/studio/settings/retention'

/** The rule that was typed and not saved; null where none was. */
export function typedRule(typed: Readonly<Record<string, string>>): RetentionRule | null {
  const { does = '', months = '' } = typed
  const read = parseRetentionForm({ does, months })
  return isRefusal(read) ? null : read.rule
}

/** The form as it is shown: as the setting is, or as it was typed and refused. */
export function shownRetention(
  { rule, next, reach }: Retention,
  typed: Readonly<Record<string, string>>,
  field: string | undefined,
) {
  const asked = field === 'agreed' ? typedRule(typed) : null
  const reached = asked !== null && reach !== null && reach.submissions + reach.people > 0 ? reach : null
  const problems: Readonly<Record<string, RetentionProblem>> = {
    does: { field: 'does', message: 'Choose what happens to old submissions.' },
    months: { field: 'months', message: monthsProblem },
    ...(reached && { agreed: { field: 'agreed', message: `Tick the box to let go of ${reachWords(reached)}.` } }),
  }
  return {
    shown: { does: typed.does ?? rule?.does ?? 'off', months: typed.months ?? String(rule?.months ?? '') },
    problem: problems[field ?? ''] ?? null,
    agreement:
      asked && reached
        ? { words: `The next run, ${runDue(next)}, reaches ${reachWords(reached)}.`, value: agreementTo(asked) }
        : null,
  }
}
