import { WATCHED } from '@/lib/engine/exposure'
import type { FoundSignal, Hit, Verdict } from '@/lib/engine/judgement'
import type { Rubric } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { aboutThem } from './about-them'

/** How soon to call: 1 today, 2 this week, 3 when there is time. */
export type UrgencyBand = 1 | 2 | 3

/** How soon to call by what was answered alone, and what makes it so. */
export type Urgency = {
  readonly urgency: UrgencyBand
  /** The answers that make it so, as `question:option`, the strongest first. */
  readonly signs: readonly string[]
}

/** How soon to call, as it is told: never a number. */
export type UrgencyWords = {
  readonly band: UrgencyBand
  readonly words: string
  /** Whole sentences, the strongest first; one at least. */
  readonly because: readonly string[]
}

/** What presses at once: a hard event, revenue that waits, an empty seat. */
const hard = ['trigger_event', 'revenue_blocked', 'bridge_needed']
/** What presses as well, if less: decisions that wait, and what waiting costs. */
const soft = ['decisions_pending', 'waiting_costs']

/** From which strength on, of 100, a hard sign asks for a call today. */
const PRESSING = 70

/** Days a new submission may lie before it moves up. */
const UNTOUCHED = 5
/** Most answers that are named. */
const NAMED = 3
const DAY = 86_400_000

/**
 * How soon to call, by what was answered. The rule, on the strengths the engine gives to gap signals (0–100):
 *
 * - Today (1): one of the hard ones (event, revenue waiting, empty seat) is at 70 or more: revenue that is committed, a
 *   leader who leaves, or two events together. A single event is no call for today, or every other would be one.
 * - This week (2): any of the five is at 30 or more.
 * - When there is time (3): all else.
 *
 * 30 is the mark from which patterns are watched. A further answer can only add strength, so it never
 * makes a submission less urgent.
 * @returns the band, and the answers behind it; none in the third
 */
export function urgencyOf({ rubric }: { readonly rubric: Rubric }, { assessment, answers }: Verdict): Urgency {
  const known = new Set(rubric.questions.map(({ id }) => id))
  const found = (ids: readonly string[], from: number) =>
    assessment.signals.filter(({ id, strength }) => ids.includes(id) && strength >= from)
  const strong = found(hard, PRESSING)
  const standing = found([...hard, ...soft], WATCHED)
  if (standing.length === 0) return { urgency: 3, signs: [] }
  const leading = strong.length > 0 ? strong : standing
  const signs = hitsOf([...byStrength(leading), ...byStrength(standing)])
    .filter(({ question }) => known.has(question) && answers[question] !== undefined)
    .map(({ question, option }) => `${question}:${option}`)
  return { urgency: strong.length > 0 ? 1 : 2, signs: [...new Set(signs)] }
}

type Told = Urgency & {
  readonly untouchedSince: Date
  /** Where the submission stands, as its id. */
  readonly status: string
}

/**
 * How soon to call in words, as things stand now. What is new and was not touched for five days moves up by one, and says
 * so; what is won or not a fit asks for no call.
 */
export function urgencyWords({ urgency, signs, untouchedSince, status }: Told, now: Date): UrgencyWords {
  if (status === 'won' || status === 'not_a_fit') {
    return { band: 3, words: 'No call needed', because: ['It is closed. Reopen it to work on it again.'] }
  }
  const days = Math.floor((now.getTime() - untouchedSince.getTime()) / DAY)
  const lies = status === 'new' && days >= UNTOUCHED
  const band = lies && urgency > 1 ? ((urgency - 1) as UrgencyBand) : urgency
  const said = signs.flatMap(sentenceOf).slice(0, NAMED)
  const because = [...said, ...(lies ? [`Nobody has touched it for ${days} days.`] : [])]
  return { band, words: bandWords[band], because: because.length > 0 ? because : [plain[band]] }
}

/** What each band says to do. */
export const bandWords: Readonly<Record<UrgencyBand, string>> = {
  1: 'Call today',
  2: 'Call this week',
  3: 'Call when there is time',
}

/** Said where no answer can be named, as with a rubric whose words are gone. */
const plain: Readonly<Record<UrgencyBand, string>> = {
  1: 'What they answered cannot wait.',
  2: 'What they answered should not wait long.',
  3: 'They named no event, no waiting revenue and no empty seat.',
}

/** An answer as a sentence about them; none where its words are not known. */
function sentenceOf(sign: string): string[] {
  const [question = '', option = ''] = sign.split(':')
  const clauses: Readonly<Record<string, Readonly<Record<string, string>>>> = currentRubric.words.clauses
  const clause = clauses[question]?.[option]
  return clause === undefined ? [] : [`They said that ${aboutThem(clause)}.`]
}

const byStrength = (of: readonly FoundSignal[]) => of.toSorted((a, b) => b.strength - a.strength)

/** The answers behind some signals: the strongest of each first, then the rest. */
function hitsOf(signals: readonly FoundSignal[]): readonly Hit[] {
  const first = signals.flatMap(({ hits }) => hits.slice(0, 1))
  return [...first, ...signals.flatMap(({ hits }) => hits.slice(1))]
}
