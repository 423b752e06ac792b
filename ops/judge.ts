// `npm run -s judge`: judges JSON lines, for scripts, auditors and bulk work. Needs no database.
import { once } from 'node:events'
import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { confidence } from '@/lib/engine/confidence'
import { currentRubric } from '@/lib/rubric/rubrics'
import { lines, TooLong } from './lines'

const help = `Judges answers, one set a line.

  npm run -s judge < answers.jsonl > verdicts.jsonl
  npm run -s judge -- --firm < answers.jsonl

Reads lines of JSON on standard input, {"answers":{"mandate":"agreed",…}}, and writes one line of JSON for each, in
the same order, numbers unrounded:

  outcome, variant, order, rows [{id, score, gates}], latents {id: {mean, sd}}, needs {id: number},
  patterns [{id, severity}], signals [{id, strength}], contradictions [id],
  unknown [ids and values that rubric ${currentRubric.rubric.id} does not know; they change nothing]

  --firm   adds rank1 {id: share of 2,000 re-runs in which the model came first} and confidence
  --help   says this

Blank lines are passed over. A line that cannot be judged is named by its number on standard error and writes nothing,
so count on fewer lines out than in when the exit code is 1. It is 0 when every line was judged and 2 for a flag that
is not known.
`

/** What is wrong with a line, in words for the person who sent it. */
class BadLine extends Error {}

function answersOf(line: string | TooLong): Readonly<Record<string, unknown>> {
  if (line instanceof TooLong) throw new BadLine(`longer than ${line.most} bytes`)
  let sent: unknown
  try {
    sent = JSON.parse(line)
  } catch {
    throw new BadLine('not JSON')
  }
  const answers = isRecord(sent) && Object.hasOwn(sent, 'answers') ? sent['answers'] : undefined
  if (!isRecord(answers)) throw new BadLine('no "answers" object')
  return answers
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function judge(answers: Readonly<Record<string, unknown>>, firm: boolean) {
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

async function judgeLines(firm: boolean) {
  let number = 0
  for await (const line of lines(process.stdin)) {
    number += 1
    if (typeof line === 'string' && line.trim() === '') continue
    try {
      const text = JSON.stringify(judge(answersOf(line), firm))
      if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
    } catch (error) {
      process.exitCode = 1
      const what = error instanceof BadLine ? error.message : `could not be judged (${String(error)})`
      process.stderr.write(`line ${number}: ${what}\n`)
    }
  }
}

const flags = process.argv.slice(2)
const odd = flags.find((flag) => flag !== '--firm' && flag !== '--help')
// Whoever reads may stop reading, as `head` does. That is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

if (odd !== undefined) {
  process.exitCode = 2
  process.stderr.write(`There is no flag ${odd}. --help says what there is.\n`)
} else if (flags.includes('--help')) process.stdout.write(help)
else await judgeLines(flags.includes('--firm'))
