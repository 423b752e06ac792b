import type { Case, Titled } from './case'

export type KitBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Scope, then the build screen where it applies, then the engagement. */
  readonly parts: readonly KitPart[]
  /** The heaviest first. */
  readonly flags: readonly KitFlag[]
  readonly criteria: readonly Titled[]
  /** The note on AI tools, where builders are screened and it was not given before. */
  readonly footnote: readonly string[]
}

export type KitPart = {
  readonly id: 'scope' | 'build' | 'engagement'
  readonly term: string
  readonly text: string
  readonly questions: readonly KitQuestion[]
}

export type KitQuestion = {
  readonly id: string
  readonly term: string
  readonly ask: string
  readonly good: string
  readonly proof: string
}

export type KitFlag = {
  readonly id: string
  readonly level: 'critical' | 'major' | 'minor'
  /** The level in a word. */
  readonly word: string
  readonly text: string
}

const FLAGS = 8
/** A model that supplies at least this much of 100 of building is bought for its builders. */
const BUILDS = 50
const PARTS = ['scope', 'build', 'engagement'] as const
const LEVELS = ['critical', 'major', 'minor'] as const

/** What to ask before signing, what proof to ask for, and what should stop you (Decision model §8, row 16). */
export function kitBlock(report: Case): KitBlock | null {
  const { words, answer } = report
  if (answer.id === 'nothing_now') return null
  const hire = answer.id === 'full_time_cto'
  const build = buildScreen(report)
  return {
    heading: hire ? 'What to ask before you make an offer' : 'What to ask before you sign',
    lead: ['Ask every one of them the same. Talk counts little, and what you see for yourself counts most.'],
    parts: PARTS.filter((id) => id !== 'build' || build).map((id) => ({
      id,
      ...words.kitParts[id],
      questions: words.kitQuestions.flatMap(({ part, candidate, ...question }) => {
        const ask = hire ? candidate : question.ask
        return part === id && ask !== null ? [{ ...question, ask }] : []
      }),
    })),
    flags: flags(report),
    criteria: words.selectionCriteria,
    footnote: build && !notedBefore(report) ? words.aiNote : [],
  }
}

/**
 * Whether those who build are screened: the answer, or where two are close the other of the two, is a model that is
 * bought for its builders (a supply of building of 50 or more: a development firm, a build-capable operator, a combined
 * firm). Somebody who only decides is not asked to show code.
 */
export function buildScreen({ rubric, answer, closest, closeness }: Case): boolean {
  const met = closeness === 'apart' ? [answer] : [answer, ...(closest ?? [])]
  return met.some(({ id }) => (rubric.outcomes.find((outcome) => outcome.id === id)?.supply.X ?? 0) >= BUILDS)
}

/** Those who ask for building have read the note beside what they asked for. */
const notedBefore = ({ verdict }: Case) => ['get_built', 'fix_bugs'].includes(String(verdict.answers['presenting_ask']))

function flags({ words, answer, verdict }: Case): KitFlag[] {
  const { needs } = verdict.assessment
  const heard = words.redFlags
    .filter((flag) => flag.for?.includes(answer.id) ?? true)
    .filter(({ fromJ }) => fromJ === undefined || needs.J >= fromJ)
    .map(({ id, level, own, text }) => ({ id, level: own?.[answer.id] ?? level, text }))
  return LEVELS.flatMap((level) => heard.filter((flag) => flag.level === level))
    .slice(0, FLAGS)
    .map((flag) => ({ ...flag, word: words.flagLevels[flag.level] }))
}
