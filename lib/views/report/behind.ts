import { passes, type Evidence } from '@/lib/engine/gates'
import { observe } from '@/lib/engine/latents'
import type { Condition, LatentId, NeedId, Question, QuestionId, Test } from '@/lib/engine/types'
import { optionsOf, said, type Because, type Case } from './case'
import { DONT_KNOW } from './unknown'

type Pull = { readonly latent: LatentId; readonly towards: 1 | -1 }

/** Which latents make a need great; a need is small for the opposite reasons (Decision model §2.1). */
const makes: Readonly<Record<NeedId, readonly Pull[]>> = {
  J: [pull('DD', 1), pull('DC', -1)],
  X: [pull('XD', 1), pull('XC', -1)],
  B: [pull('XS', 1), pull('XD', 1), pull('XC', -1)],
  I: [pull('SE', 1)],
  T: [pull('TU', 1)],
  P: [pull('PL', 1)],
  C: [pull('VC', -1), pull('RE', 1)],
}

function pull(latent: LatentId, towards: 1 | -1): Pull {
  return { latent, towards }
}

/** The answers that speak most for a test that passed: those it names first, then what they add up to, patterns last. */
export function behind(report: Case, test: Test, most = 2): Because[] {
  const { answers, assessment } = report.verdict
  const evidence: Evidence = { answers, level: report.level, needs: assessment.needs, patterns: assessment.patterns }
  const holding = leaves(test, evidence).sort((a, b) => directness(a) - directness(b))
  const questions = [...new Set(holding.flatMap((leaf) => speakers(report, leaf)))]
  return questions
    .slice(0, most)
    .flatMap((question) => said(report, question).slice(0, 1))
    .filter(({ clause }) => clause !== '')
}

type Leaf = Exclude<Test, { every: unknown } | { some: unknown } | { none: unknown }>

/** The answers that raised the answer's fit most; a wish and “I do not know” are no reasons. */
export function raised(report: Case, most: number): Because[] {
  const { rubric, verdict } = report
  const wishes = rubric.questions.filter(({ asks }) => asks === 'preference').map(({ id }) => id)
  return verdict.contributions.answers
    .filter(({ points, question }) => points > 0 && !wishes.includes(question))
    .filter(({ question }) => !optionsOf(verdict.answers[question]).includes(DONT_KNOW))
    .slice(0, most)
    .flatMap(({ question }) => said(report, question).slice(0, 1))
}

/** What the buyer said stands before what it adds up to, and that before patterns. */
const directness = (leaf: Leaf) => ('answers' in leaf ? 0 : 'patterns' in leaf ? 2 : 1)

/** The parts of a test that hold and make it hold. */
function leaves(test: Test, evidence: Evidence): Leaf[] {
  if ('none' in test || !passes(test, evidence)) return []
  if ('every' in test) return test.every.flatMap((part) => leaves(part, evidence))
  if ('some' in test) return test.some.flatMap((part) => leaves(part, evidence))
  return [test]
}

function speakers(report: Case, leaf: Leaf): readonly QuestionId[] {
  const { answers, assessment } = report.verdict
  if ('answers' in leaf) return questionsOf(leaf.answers).filter((question) => question in answers)
  if ('patterns' in leaf) {
    const wanted = leaf.patterns
    return assessment.patterns
      .filter((found) => found.severity >= leaf.severity && (wanted === 'any' || wanted.includes(found.id)))
      .flatMap((found) => found.hits.slice(0, 1).map((hit) => hit.question))
  }
  const opposite = 'under' in leaf
  const pulls = 'need' in leaf ? makes[leaf.need] : [pull(leaf.latent, 1)]
  return strongest(
    report,
    pulls.map(({ latent, towards }) => pull(latent, opposite ? (-towards as 1 | -1) : towards)),
  )
}

/** Answered questions by how far they pull the latents the given way, away from where these start. */
function strongest({ rubric, verdict }: Case, pulls: readonly Pull[]): QuestionId[] {
  const pulled = rubric.questions.flatMap((question) => {
    const strength = question.readings.reduce((sum, reading) => {
      const value = observe(reading, verdict.answers[question.id])
      const wanted = pulls.find(({ latent, towards }) => latent === reading.latent && speaks(question, towards))
      const prior = rubric.latents.find(({ id }) => id === reading.latent)?.prior ?? 0
      return value === undefined || !wanted ? sum : sum + wanted.towards * reading.weight * (value - prior)
    }, 0)
    return strength > 0 ? [{ question: question.id, strength }] : []
  })
  return pulled.sort((a, b) => b.strength - a.strength).map(({ question }) => question)
}

/** Of several choices, those that were made speak for something; none of them speaks against it. */
const speaks = ({ kind }: Question, towards: 1 | -1) => kind === 'single' || towards === 1

/** The questions a condition names, in its order. */
export function questionsOf(condition: Condition): QuestionId[] {
  if ('all' in condition) return unique(condition.all.flatMap(questionsOf))
  if ('any' in condition) return unique(condition.any.flatMap(questionsOf))
  if ('not' in condition) return questionsOf(condition.not)
  return [condition.question]
}

const unique = (ids: readonly QuestionId[]) => [...new Set(ids)]
