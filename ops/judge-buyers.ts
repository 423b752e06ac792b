import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { confidence } from '@/lib/engine/confidence'
import { currentRubric } from '@/lib/rubric/rubrics'
import { BadLine, isRecord, own } from './judge-lines'

/**
 * The judgement of one buyer's answers, as plain data with numbers unrounded.
 * @throws BadLine when what was sent has no answers
 */
export function judgeBuyer(sent: unknown, { firm }: { readonly firm: boolean }) {
  const answers = own(sent, 'answers')
  if (!isRecord(answers)) throw new BadLine('no "answers" object')
  const { rubric } = currentRubric
  const said = assess(rubric, answers)
  const shares = firm ? acceptability(rubric, answers) : null
  return {
    outcome: said.outcome,
    variant: said.variant,
    order: said.order,
    rows: said.rows.map(({ id, score, gates }) => ({ id, score, gates })),
    latents: said.latents,
    needs: said.needs,
    patterns: said.patterns.map(({ id, severity }) => ({ id, severity })),
    signals: said.signals.map(({ id, strength }) => ({ id, strength })),
    contradictions: said.contradictions,
    unknown: said.unknown,
    ...(shares && { rank1: shares.rank1, confidence: confidence(shares, said.contradictions.length) }),
  }
}
