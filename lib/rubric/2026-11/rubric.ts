import type { Question, Reading, Rubric } from '../../engine/types'
import { contradictions } from './contradictions'
import { criteria } from './criteria'
import { businessFirst, gates } from './gates'
import { latents } from './latents'
import { levers } from './levers'
import { outcomes } from './outcomes'
import { patterns } from './patterns'
import { questions } from './questions'
import { readings } from './readings'
import { residuals } from './residuals'
import { closer, sections } from './sections'
import { signals } from './signals'
import { shownWhen } from './visibility'
import { is } from './when'

/** Decision model v0.2, elicited. Once an assessment has used it, a change is a new folder. */
export const rubric: Rubric = {
  id: '2026-11',
  sections,
  closer,
  questions: questions.map((question): Question => {
    const shown = shownWhen[question.id]
    return {
      ...question,
      readings: readings[question.id] as readonly Reading[],
      ...(shown && { shownWhen: shown }),
    }
  }),
  latents,
  observationSd: 25,
  contradicted: { spread: 0.5, latent: 'VC', value: 15, weight: 1 },
  deadZone: 22,
  coverFloor: {
    when: is('tech_leader', 'leaving', 'title_only', 'lead_developer', 'outside_adviser', 'nobody'),
    floor: 0.9,
  },
  outcomes,
  criteria,
  patterns: patterns.map((pattern) => ({
    ...pattern,
    residual: residuals[pattern.id].factors,
    because: residuals[pattern.id].because,
  })),
  signals,
  contradictions,
  gates,
  mandate: { gate: 'G1_mandate', needless: ['development_firm'] },
  businessFirst,
  levers,
}
