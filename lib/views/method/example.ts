import { assess } from '@/lib/engine/assess'
import { NEEDS } from '@/lib/engine/compile'
import { observe } from '@/lib/engine/latents'
import { pressing } from '@/lib/engine/needs'
import type { Answers } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { capital, series } from '@/lib/views/report/sentences'
import { latentName, needNames, optionLabel } from './in-words'
import type { MethodTable } from './table'

export type Example = {
  readonly answers: readonly { readonly label: string; readonly answer: string }[]
  readonly steps: readonly { readonly title: string; readonly text: string; readonly table: MethodTable }[]
  readonly end: string
}

/** A business with builders and nobody to decide. */
export const exampleAnswers: Readonly<Record<string, string>> = {
  who_builds: 'team',
  last_release: 'within_month',
  build_needed: 'small_changes',
  builders_capacity: 'all',
  tech_leader: 'nobody',
  who_decided_last: 'nobody',
  decisions_waiting: 'over_five',
  desk_questions: 'weekly',
  mandate: 'agreed',
  funding: 'monthly',
}

/** One small set of answers, judged by the engine as the page is made, step by step with its numbers. */
export function workedExample(published: Published): Example {
  const { rubric, words } = published
  const { latents, needs, rows, order, outcome, patterns } = assess(rubric, exampleAnswers)
  const label = (question: string) => words.labels[question] ?? question
  const noun = (id: (typeof order)[number]) => words.outcomes[id].noun
  return {
    answers: Object.entries(exampleAnswers).map(([question, option]) => ({
      label: label(question),
      answer: optionLabel(rubric, question, option),
    })),
    steps: [
      {
        title: '1. Read the answers',
        text: 'Each answer stands for a value of one or more latents, with the weight of its question.',
        table: table(
          'Readings',
          'What each answer says, from 0 to 100',
          ['Answer', 'Latent', 'Value', 'Weight'],
          readings(published),
        ),
      },
      {
        title: '2. Add them up',
        text: 'The starting value counts once, each reading as often as it weighs. Fewer or disagreeing answers widen the spread.',
        table: table(
          'Latents',
          'What the answers add up to, from 0 to 100',
          ['Latent', 'Start', 'Mean', 'Spread'],
          rubric.latents.map(({ id, name, prior }) => [
            name,
            prior,
            Math.round(latents[id].mean),
            Math.round(latents[id].sd),
          ]),
        ),
      },
      {
        title: '3. Work out the needs',
        text: `A need needs both a demand and a missing capacity. Up to ${rubric.deadZone} it is ordinary friction and counts as none.`,
        table: table(
          'Needs',
          'Needs, from 0 to 100, before and after friction is taken off',
          ['Need', 'Before', 'After'],
          NEEDS.map((id) => [
            capital(needNames[id]),
            Math.round(needs[id]),
            Math.round(pressing(needs[id], rubric.deadZone)),
          ]),
        ),
      },
      {
        title: '4. Remove what would fail, and score',
        text: `Rules stop some models. ${patterns.length === 0 ? 'No failure pattern was found.' : 'Failure patterns count against the models that leave them.'}`,
        table: table(
          'Scores',
          'Score of each model, from 0 to 100, and the rules that stop it',
          ['Model', 'Score', 'Stopped by'],
          [...rows]
            .sort((a, b) => b.score - a.score)
            .map(({ id, score, gates }) => [
              capital(noun(id)),
              Math.round(score),
              gates.map((gate) => gateName(published, gate)).join('; ') || 'Nothing',
            ]),
        ),
      },
    ],
    end: `The answer is ${noun(outcome)}. Open to this business: ${series(order.map(noun))}.`,
  }
}

function readings({ rubric, words }: Published): (string | number)[][] {
  const answers: Answers = exampleAnswers
  return rubric.questions.flatMap((question) =>
    question.readings.flatMap((reading) => {
      const value = observe(reading, answers[question.id])
      if (value === undefined) return []
      return [
        [words.labels[question.id] ?? question.id, capital(latentName(rubric, reading.latent)), value, reading.weight],
      ]
    }),
  )
}

const gateName = ({ rubric }: Published, gate: string) => rubric.gates.find(({ id }) => id === gate)?.name ?? gate

function table(summary: string, caption: string, labels: readonly string[], rows: MethodTable['rows']): MethodTable {
  const numeric = (column: number) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number')
  return { summary, caption, columns: labels.map((label, column) => ({ label, numeric: numeric(column) })), rows }
}
