import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import { answerText, labelOf, optionsOf, said, type Because, type Case, type Meta } from './case'
import { preconditions, type Precondition } from './preconditions'
import { quoted } from './quoted'

export type LimitsBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** What has to be there first; none where nobody is needed. */
  readonly preconditions: readonly Precondition[]
  readonly points: readonly { readonly term: string; readonly text: string; readonly because: readonly Because[] }[]
}

/** What no model replaces, with the answers by which it matters here (Decision model §8, row 14). */
export function notReplaced(report: Case): LimitsBlock {
  const { words, verdict, answer } = report
  const points = words.notReplaced.map(({ term, text, heed }) => {
    const questions = Object.keys(heed).filter((question) =>
      optionsOf(verdict.answers[question]).some((option) => heed[question]?.includes(option)),
    )
    return { term, text, because: questions.slice(0, 1).flatMap((question) => said(report, question)) }
  })
  const heeded = points.filter(({ because }) => because.length > 0).length
  return {
    heading: heeded > 0 ? 'No help you buy replaces these four' : 'What no help you buy replaces',
    lead: [
      answer.id === 'nothing_now'
        ? 'This holds whatever you decide later.'
        : `This holds for ${answer.noun} as for every other model.`,
    ],
    preconditions: preconditions(report),
    points: points.map((point) => ({ ...point, because: quoted(report, point.because) })),
  }
}

export type ProvenanceBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly version: Meta
  readonly rubricId: string
  readonly draws: number
  readonly seed: number
  readonly limits: readonly string[]
  /** Every answer that was heard, in the order of the questions; none where they are withheld. */
  readonly answers: readonly { readonly question: string; readonly label: string; readonly answer: string }[]
}

/** Version, rubric, re-runs, limits, and the answers themselves. */
export function provenance(report: Case): ProvenanceBlock {
  const { rubric, verdict, meta, words } = report
  return {
    heading: 'How we worked this out',
    lead: [
      'Rules first remove the models that would fail. The others are scored by what you need against what each supplies.',
      `Failure patterns are watched from a severity of ${WATCHED} of 100, and named from ${TRIGGERED}.`,
      'The same answers and the same rubric give the same report for ever.',
    ],
    version: meta,
    rubricId: rubric.id,
    draws: verdict.acceptability.draws,
    seed: verdict.acceptability.seed,
    limits: words.limits,
    answers: quoted(report, rubric.questions).flatMap(({ id }) => {
      const answer = verdict.answers[id]
      return answer === undefined
        ? []
        : [{ question: id, label: labelOf(report, id), answer: answerText(report, id, answer) }]
    }),
  }
}
