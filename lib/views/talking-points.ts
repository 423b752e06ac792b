import { assess } from '@/lib/engine/assess'
import { chosen } from '@/lib/engine/condition'
import { TRIGGERED } from '@/lib/engine/exposure'
import type { Assessment, Verdict } from '@/lib/engine/judgement'
import { worth } from '@/lib/engine/next-question'
import type { Answers, Question } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { outcomeNoun } from './report/case'
import { DONT_KNOW } from './report/unknown'

/** One thing to ask whoever sent a report: what they do not know, or did not answer, and what it could change. */
export type TalkingPoint = {
  readonly question: string
  /** The question as the founder was asked it. */
  readonly ask: string
  /** They answered “I do not know”, or nothing. */
  readonly state: 'unknown' | 'open'
  /** Why we ask, in the words of the rubric. */
  readonly why: string
  /** What an answer could change; one sentence at least. */
  readonly could: readonly string[]
}

/** How many there are at the most (ux §2.2 C6). */
const TALKING_POINTS = 3
/** Models and patterns that are named at one of them. */
const NAMED = 2

/**
 * What is worth asking about a report: what is not known and would be worth most to know (Decision model §6.4), most
 * first. What was not answered and would change nothing is left out; what was answered “I do not know” is not.
 */
export function talkingPoints(published: Published, said: Verdict): readonly TalkingPoint[] {
  const { rubric } = published
  const { answers, notAsked, assessment } = said
  return rubric.questions
    .flatMap((question) => {
      const unknown = chosen(answers[question.id]).includes(DONT_KNOW)
      if (!unknown && !notAsked.includes(question.id)) return []
      const { [question.id]: _, ...others } = answers
      const now = assess(rubric, others)
      return [{ question, unknown, others, worth: worth(rubric, others, question, now) }]
    })
    .filter(({ unknown, worth }) => unknown || worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, TALKING_POINTS)
    .map(({ question, unknown, others }) => ({
      question: question.id,
      ask: question.text,
      state: unknown ? 'unknown' : 'open',
      why: question.why,
      could: could(published, question, others, assessment),
    }))
}

/** What the answers to a question could change, apart from “I do not know”: the advice, and the patterns found. */
function could(published: Published, question: Question, others: Answers, said: Assessment): string[] {
  const { rubric } = published
  const then = question.options
    .filter(({ id }) => id !== DONT_KNOW)
    .map(({ id }) => assess(rubric, { ...others, [question.id]: question.kind === 'multi' ? [id] : id }))
  const advice = then.map(({ outcome, variant }) => outcomeNoun(published, outcome, variant))
  const other = advice.filter((noun) => noun !== outcomeNoun(published, said.outcome, said.variant))
  const before = new Set(found(said))
  const patterns = then.flatMap(found).filter((id) => !before.has(id))
  const names = rubric.patterns.filter(({ id }) => patterns.includes(id)).map(({ name }) => `“${name}”`)
  const changes = [
    ...sentence('Once it is known, the advice could be', distinct(other)),
    ...sentence('It could bring up the failure pattern', names),
  ]
  return changes.length > 0 ? changes : ['No single answer changes the advice. Knowing it leaves less open.']
}

const sentence = (start: string, things: readonly string[]) =>
  things.length === 0 ? [] : [`${start} ${things.slice(0, NAMED).join(' or ')}.`]

const distinct = (things: readonly string[]) => [...new Set(things)]

const found = ({ patterns }: Assessment) => patterns.filter(({ severity }) => severity >= TRIGGERED).map(({ id }) => id)
