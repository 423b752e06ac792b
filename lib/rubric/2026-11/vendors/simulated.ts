import type { SimulationPlan } from '../../../engine/vendor-simulation'
import { questions } from './questions'

const scope = ['v_who_in_room', 'v_shared_pnl', 'v_disagreement', 'v_pushback']

/** What the self-simulation tries (Decision model §5.9): the two claims that cost most when they are false. */
export const simulated: SimulationPlan = {
  claims: ['combined', 'build_capable'],
  sets: [
    { id: 'scope', questions: scope },
    { id: 'scope_bench_ship', questions: [...scope, 'v_bench', 'v_exec_at_ship'] },
    { id: 'building', questions: ['v_zero_to_production', 'v_walkthrough', 'v_references'] },
    { id: 'all', questions: questions.map(({ id }) => id) },
  ],
  seed: 20261121,
  perKind: 2000,
  perSide: 10_000,
  wrong: { tables: 20, sd: 0.5, bluff: 0.45 },
}
