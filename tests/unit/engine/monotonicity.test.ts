import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '@/lib/engine/assess'
import type { Assessment } from '@/lib/engine/judgement'
import type { Answers, OutcomeId } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { anyAnswers, runs } from './arbitrary'

const row = ({ rows }: Assessment, id: OutcomeId) => rows.find((candidate) => candidate.id === id)!
const blocked = (said: Assessment, id: OutcomeId) => row(said, id).gates.length > 0
const lead = (said: Assessment, ahead: OutcomeId, behind: OutcomeId) => row(said, ahead).score - row(said, behind).score
const asked = (answers: Answers, { unheard }: Assessment) =>
  Object.keys(answers)
    .filter((id) => !unheard.includes(id))
    .sort()
    .join(' ')

const pending = ['none', 'one_two', 'three_five', 'over_five']
const desk = ['never', 'once_twice', 'weekly', 'most_days']
const capacity = ['none', 'some', 'most', 'all']
const builders = ['nobody', 'freelancers', 'technical_founder', 'small_team', 'agency', 'mixed', 'team', 'large_team']
const load = ['under_half_day', 'about_one_day', 'two_three_days', 'full_week']
const executives: readonly OutcomeId[] = [
  'advisory_fractional',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
  'full_time_cto',
]

/** Answers to other questions beside less and more of one. Nothing else about the answers differs. */
function along(question: string, scale: readonly string[], check: (less: Assessment, more: Assessment) => void) {
  const steps = fc.subarray(
    scale.map((_, at) => at),
    { minLength: 2, maxLength: 2 },
  )
  fc.assert(
    fc.property(anyAnswers, steps, (answers, [low = 0, high = 0]) => {
      const [fewer, greater] = [low, high].map((at) => ({ ...answers, [question]: scale[at]! })) as [Answers, Answers]
      const [less, more] = [assess(rubric, fewer), assess(rubric, greater)]
      if (less.unheard.includes(question)) return
      // A step that opens or closes other questions changes what is known, which is no longer a step along one scale.
      if (asked(fewer, less) !== asked(greater, more)) return
      check(less, more)
    }),
    runs,
  )
}

const neverRaises = (id: OutcomeId) => (less: Assessment, more: Assessment) => {
  expect(row(more, id).score).toBeLessThanOrEqual(row(less, id).score + 1e-9)
}
const neverUnblocks = (id: OutcomeId) => (less: Assessment, more: Assessment) => {
  if (blocked(less, id)) expect(blocked(more, id)).toBe(true)
}
const neverBlocks = (ids: readonly OutcomeId[]) => (less: Assessment, more: Assessment) => {
  for (const id of ids) if (!blocked(less, id)) expect(blocked(more, id), id).toBe(false)
}
const neverLeadsLess = (ahead: OutcomeId, behind: OutcomeId, by: number) => (less: Assessment, more: Assessment) => {
  expect(lead(more, ahead, behind)).toBeGreaterThanOrEqual(lead(less, ahead, behind) - by)
}

describe('one answer more (Decision model §6.8)', () => {
  it('more decisions waiting never raise nothing now, nor make it possible', () => {
    along('decisions_waiting', pending, (less, more) => {
      neverRaises('nothing_now')(less, more)
      neverUnblocks('nothing_now')(less, more)
    })
  })

  it('more questions on the desk never raise nothing now, nor make it possible', () => {
    along('desk_questions', desk, (less, more) => {
      neverRaises('nothing_now')(less, more)
      neverUnblocks('nothing_now')(less, more)
    })
  })

  it('less ownership of risk never raises nothing now', () => {
    along('risk_owner', ['named_reported', 'named_silent', 'assumed', 'nobody'], neverRaises('nothing_now'))
  })

  it('more builders never stop advice', () => {
    along('builders_capacity', capacity, neverBlocks(['advisory_fractional']))
    along('who_builds', builders, neverBlocks(['advisory_fractional']))
  })

  it('more mandate, or a better sponsor, never stops a model that leads', () => {
    along('mandate', ['reassurance', 'not_discussed', 'partly', 'agreed'], neverBlocks(executives))
    along('sponsor', ['nobody', 'named_busy', 'named_time'], neverBlocks(executives))
  })

  it('more builders move advice up against a combined firm, to a tenth of a point', () => {
    along('builders_capacity', capacity, neverLeadsLess('advisory_fractional', 'combined_firm', 0.1))
  })

  it('more load moves a full-time CTO up against advice, to a tenth of a point', () => {
    along('leadership_load', load, neverLeadsLess('full_time_cto', 'advisory_fractional', 0.1))
  })

  it('a better view never moves an audit up against nothing now', () => {
    along(
      'state_explained',
      ['nobody', 'conflicting', 'partly', 'held_up'],
      neverLeadsLess('nothing_now', 'scoped_audit', 1e-9),
    )
  })
})
