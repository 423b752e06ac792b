import { LATENTS, type Compiled } from './compile'
import { chosen } from './condition'
import type { Estimate, Latents } from './judgement'
import type { Answer, Answers, Contradiction, LatentId, Reading } from './types'

const PRIOR_WEIGHT = 1

/**
 * What the answers say about the thirteen latents (Decision model §2.1): the conjugate normal update with a prior of
 * weight 1, and a random-effects term, so that answers that disagree widen the interval.
 *
 * @param contradictions those found among the answers; each widens its latents and is itself evidence of a poor view
 * @returns mean 0–100 and standard deviation per latent
 */
export function readLatents(compiled: Compiled, answers: Answers, contradictions: readonly Contradiction[]): Latents {
  const sums = {} as Record<LatentId, Sums>
  for (const id of LATENTS) sums[id] = new Sums(compiled.priors[id])
  for (const question in answers) {
    for (const reading of compiled.readings.get(question) ?? []) {
      const value = observe(reading, answers[question])
      if (value !== undefined) sums[reading.latent].add(value, reading.weight)
    }
  }
  const { latent, value, weight, spread } = compiled.rubric.contradicted
  for (const contradiction of contradictions) {
    sums[latent].add(value, weight)
    for (const id of contradiction.widens) sums[id].spread += spread
  }
  const latents = {} as Record<LatentId, Estimate>
  for (const id of LATENTS) latents[id] = sums[id].estimate(compiled.rubric.observationSd)
  return latents
}

/** The value one answer stands for under one reading, 0–100; nothing when its option has no anchor. */
export function observe(reading: Reading, answer: Answer | undefined): number | undefined {
  if (answer === undefined || answer.length === 0) return undefined
  if ('anchors' in reading) return reading.anchors[typeof answer === 'string' ? answer : (answer[0] ?? '')]
  const options = chosen(answer)
  if ('add' in reading) {
    return Math.min(
      100,
      options.reduce((sum, option) => sum + (reading.add[option] ?? 0), reading.base),
    )
  }
  const parties = options.filter((option) => option !== 'none')
  return Math.min(
    100,
    reading.parties.reduce((sum, rule) => sum + (meets(rule, parties) ? rule.add : 0), reading.base),
  )
}

const meets = (rule: { count: number } | { groups: readonly (readonly string[])[] }, parties: readonly string[]) =>
  'count' in rule
    ? parties.length >= rule.count
    : rule.groups.every((group) => group.some((option) => parties.includes(option)))

/** Running sums of the observations of one latent. Their variance is taken around the updated mean. */
class Sums {
  private weight = 0
  private value = 0
  private square = 0
  spread = 1

  constructor(private readonly prior: number) {}

  add(value: number, weight: number) {
    this.weight += weight
    this.value += weight * value
    this.square += weight * value * value
  }

  estimate(observationSd: number) {
    const total = PRIOR_WEIGHT + this.weight
    const mean = (PRIOR_WEIGHT * this.prior + this.value) / total
    const observed = this.weight > 0 ? this.square - 2 * mean * this.value + mean * mean * this.weight : 0
    const variance = this.weight > 0 ? Math.max(0, observed / this.weight) : 0
    return { mean, sd: Math.sqrt((observationSd * observationSd + variance) / total) * this.spread }
  }
}
