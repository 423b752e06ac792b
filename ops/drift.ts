// `npm run drift`: judges again what was judged before, and lists what the rubric as it stands would say otherwise.
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { goldenVerdict, goldenVignettes } from '../tests/golden/golden-files'
import { said, type Said } from '../tests/golden/said'
import { personas } from '../tests/support/personas'
import { vignettes } from '../tests/unit/engine/cases'
import { differences } from './differences'

const { rubric } = currentRubric
const kept = goldenVignettes()

/** What is known of a case that has no golden file yet. */
function before(read: () => Said | undefined): Said | null {
  try {
    return read() ?? null
  } catch {
    return null
  }
}

function compare(name: string, was: Said | null, answers: Readonly<Record<string, unknown>>): boolean {
  const lines = was
    ? differences(was, said(verdict(rubric, answers)))
    : ['new: there is no golden file to compare with']
  if (lines.length > 0) console.log([name, ...lines.map((line) => `  ${line}`)].join('\n'))
  return lines.length > 0
}

const moved = [
  ...personas.map(({ id, name, answers }) =>
    compare(
      `${name} (${id})`,
      before(() => said(goldenVerdict(id))),
      answers,
    ),
  ),
  ...vignettes.map(({ id, answers }) =>
    compare(
      `Vignette ${id}`,
      before(() => kept[id]),
      answers,
    ),
  ),
]
const count = moved.filter(Boolean).length
console.log(`Rubric ${rubric.id}: ${count} of ${moved.length} cases would be told something else.`)
