// `npm run -s judge`: judges JSON lines, for scripts, auditors and bulk work. Needs no database.
import { currentRubric } from '@/lib/rubric/rubrics'
import { judgeBuyer } from './judge-buyers'
import { judgeLines } from './judge-lines'
import { judgeVendor } from './judge-vendors'

const help = `Judges answers, one set a line: of a buyer, or with --vendors of a vendor.

  npm run -s judge < answers.jsonl > verdicts.jsonl
  npm run -s judge -- --firm < answers.jsonl
  npm run -s judge -- --vendors < vendors.jsonl

Reads lines of JSON on standard input, {"answers":{"mandate":"agreed",…}}, and writes one line of JSON for each, in
the same order, numbers unrounded:

  outcome, variant, order, rows [{id, score, gates}], latents {id: {mean, sd}}, needs {id: number},
  patterns [{id, severity}], signals [{id, strength}], contradictions [id],
  unknown [ids and values that rubric ${currentRubric.rubric.id} does not know; they change nothing]

With --vendors a line is one vendor,
{"claim":"combined","heard":{"v_bench":"just_me",…},"shown":["v_bench"],"buyer":{"mandate":"agreed",…}}: what it says
it is, what it answered (a list where it gave more than one answer), the questions it showed proof of, and the answers of
the buyer. "shown" and "buyer" may be left out. It writes:

  posterior {kind: number}, claimHolds, leader, runnerUp, firmness, claim, conflicts [question], quality,
  next [{question, bits}] and proofs [{question, bits}], the three most telling of each, redFlags [id],
  flagLevels {id: level}, unknown,
  and for a buyer fitIndex, overall (before red flags), capped (after them) and band; without one they are null

  --vendors   judges vendors
  --firm      adds rank1 {id: share of 2,000 re-runs in which the model came first} and confidence, for buyers
  --help      says this

Blank lines are passed over. A line that cannot be judged is named by its number on standard error and writes nothing,
so count on fewer lines out than in when the exit code is 1. It is 0 when every line was judged and 2 for a flag that
is not known or of no use here.
`

const flags = process.argv.slice(2)
const [vendors, firm] = ['--vendors', '--firm'].map((flag) => flags.includes(flag)) as [boolean, boolean]
const odd = flags.find((flag) => !['--vendors', '--firm', '--help'].includes(flag))
// Whoever reads may stop reading, as `head` does. That is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

if (odd !== undefined) refuse(`There is no flag ${odd}. --help says what there is.`)
else if (flags.includes('--help')) process.stdout.write(help)
else if (vendors && firm) refuse('--firm is for buyers. Leave it out beside --vendors.')
else await judgeLines(vendors ? judgeVendor : (sent) => judgeBuyer(sent, { firm }))

function refuse(what: string) {
  process.exitCode = 2
  process.stderr.write(`${what}\n`)
}
