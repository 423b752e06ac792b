import { describe, expect, it } from 'vitest'
import { differences } from '../../../ops/differences'
import type { Said } from '../../golden/said'

const before: Said = {
  outcome: 'nothing_now',
  variant: 'healthy',
  confidence: 'clear',
  order: ['nothing_now', 'scoped_audit'],
  triggered: ['debt_unowned', 'wrong_problem'],
}

describe('what a rubric change would alter', () => {
  it('is nothing where nothing differs', () => {
    expect(differences(before, { ...before })).toEqual([])
  })

  it('is one line for each thing that differs', () => {
    const after: Said = {
      outcome: 'scoped_audit',
      variant: null,
      confidence: 'leaning',
      order: ['scoped_audit', 'nothing_now'],
      triggered: ['wrong_problem', 'tool_first'],
    }
    expect(differences(before, after)).toEqual([
      'outcome: nothing_now → scoped_audit',
      'variant: healthy → none',
      'confidence: clear → leaning',
      'order: nothing_now > scoped_audit → scoped_audit > nothing_now',
      'triggered now: tool_first',
      'no longer triggered: debt_unowned',
    ])
  })
})
