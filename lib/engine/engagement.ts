import type { Evidence } from './gates'
import type { Engagement, FoundSignal, Shape } from './judgement'
import type { OutcomeId } from './types'

const ENGAGED: readonly OutcomeId[] = [
  'advisory_fractional',
  'development_firm',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
  'full_time_cto',
]

/** Shape, size, cadence, what comes after, and the notes that never block (Decision model §3.2, §3.5). */
export function engagement(outcome: OutcomeId, evidence: Evidence, signals: readonly FoundSignal[]): Engagement {
  return {
    shape: shape(outcome, evidence, signals),
    size: size(outcome, evidence),
    cadence: cadence(outcome, evidence),
    sequences: sequences(outcome, evidence),
    notes: notes(outcome, evidence),
  }
}

const severity = (evidence: Evidence, id: string) => evidence.patterns.find((found) => found.id === id)?.severity ?? 0

function shape(outcome: OutcomeId, evidence: Evidence, signals: readonly FoundSignal[]): Shape | null {
  if (!ENGAGED.includes(outcome)) return null
  if (outcome === 'interim_bridge') return 'interim_bridge'
  const stalled = (signals.find((found) => found.id === 'delivery_stalls')?.strength ?? 0) >= 50
  const blocked = severity(evidence, 'debt_unowned') >= 60 || severity(evidence, 'first_version_ceiling') >= 50
  return stalled || blocked || evidence.needs.X >= 50 ? 'delivery_acceleration' : 'decision_support'
}

function size(outcome: OutcomeId, { needs, level }: Evidence): 'individual' | 'firm' | null {
  if (outcome === 'nothing_now') return null
  if (outcome === 'combined_firm' || outcome === 'development_firm') return 'firm'
  return outcome === 'advisory_fractional' && needs.J >= 75 && level.RE >= 60 ? 'firm' : 'individual'
}

/** Advice follows the weekly load; every other model has one cadence of its own. */
function cadence(outcome: OutcomeId, { answers }: Evidence): string | null {
  if (outcome === 'nothing_now') return null
  if (outcome !== 'advisory_fractional') return outcome
  const load = answers['leadership_load']
  if (load === 'under_half_day') return 'advisory_half_day'
  return load === 'two_three_days' || load === 'full_week' ? 'advisory_two_days' : 'advisory_one_day'
}

function sequences(outcome: OutcomeId, { needs, level, answers }: Evidence): string[] {
  const roleWritten = answers['hire_status'] === 'recruiting_ready' || answers['hire_status'] === 'offer_accepted'
  if (outcome === 'interim_bridge' && level.PL >= 55 && roleWritten) return ['interim_then_full_time']
  if (outcome === 'scoped_audit') return ['audit_then_reassess']
  if (outcome === 'build_capable_operator' && needs.B > 33) return ['operator_then_bench']
  if (outcome === 'advisory_fractional') return ['advisory_then_full_time']
  if (outcome === 'development_firm') return ['development_then_combined']
  return []
}

function notes(outcome: OutcomeId, { needs, level }: Evidence): string[] {
  const found: string[] = []
  const buildsAndDecides = outcome === 'build_capable_operator' || outcome === 'combined_firm'
  if (buildsAndDecides && needs.J < 35) found.push('judgement_already_here')
  if (outcome === 'development_firm' && needs.X < 35) found.push('builders_already_here')
  if (level.BA < 45) found.push('settle_priorities')
  if (level.RE >= 60) found.push('contain_risks')
  return found
}
