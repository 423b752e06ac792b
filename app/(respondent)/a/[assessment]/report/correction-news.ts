import { controlId } from '@/components/report/control-id'
import { enoughAnswers } from '@/lib/commands/enough-answers'
import { getConflict } from '@/lib/data/answers'
import { getVersion, type Version } from '@/lib/data/versions'
import { chosen } from '@/lib/engine/condition'
import type { Question } from '@/lib/engine/types'
import { compare } from '@/lib/views/compare'
import { inWords } from '@/lib/views/correction-form'
import type { ConflictTold, CorrectionNews } from '@/lib/views/correction-news'
import { correctionTold, type Named } from '@/lib/views/correction-told'
import type { OpenDraft } from '../open-draft'
import { runOf } from '../run-of'
import { wrongForm } from './corrections'
import { one, type Query } from './query'

/**
 * What the last report says of a correction, worked out from what is saved: an address that is opened again later still
 * says what is true. Null where the address speaks of none.
 */
export async function correctionNews(open: OpenDraft, latest: Version, query: Query): Promise<CorrectionNews | null> {
  if (query.uncorrected !== undefined) return refused(open, latest, query)
  const question = open.rubric.questions.find(({ id }) => id === one(query.corrected))
  const seen = /^\d{1,6}$/.test(one(query.seen) ?? '') ? Number(query.seen) : null
  if (!question || seen === null || seen > latest.number) return null
  const what = await whatCameOfIt(open, latest, question, seen)
  return what && { what, conflict: await conflict(open, question) }
}

type What = CorrectionNews['what']

function refused(open: OpenDraft, { answers }: Version, query: Query): CorrectionNews {
  const wrong = wrongForm(open, query)
  const error = wrong?.error ?? 'Open the answer below and save it again.'
  return {
    what: { kind: 'refused', error, control: wrong && controlId(wrong.question in answers, wrong.question) },
    conflict: null,
  }
}

async function whatCameOfIt(open: OpenDraft, latest: Version, { id }: Question, seen: number): Promise<What | null> {
  if (seen < latest.number) return made(open, latest, id, seen)
  const { enough, unanswered } = enoughAnswers(open.journey)
  return enough
    ? { kind: 'same', version: latest.number }
    : { kind: 'few', gaps: unanswered.map((question) => named(open, question)) }
}

async function made(open: OpenDraft, latest: Version, question: string, seen: number): Promise<What | null> {
  const before = await getVersion(open.viewer, seen)
  const [from, to] = [before && runOf(before), runOf(latest)]
  if (!from || !to) return null
  const was = new Set([...from.verdict.notAsked, ...Object.keys(from.verdict.answers)])
  const opened = to.verdict.notAsked.filter((id) => !was.has(id)).map((id) => named(open, id))
  return { kind: 'made', told: correctionTold(compare(from, to), question, opened) }
}

/** The two answers, where the last one was given without having seen the one before it. */
async function conflict({ viewer, draft, words }: OpenDraft, question: Question): Promise<ConflictTold | null> {
  const other = await getConflict(viewer, question.id)
  if (!other) return null
  return {
    question: question.id,
    label: words.labels[question.id] ?? question.text,
    counts: inWords(question, draft.answers[question.id]),
    other: inWords(question, other.value),
    options: chosen(other.value ?? undefined),
    baseVersion: draft.versions[question.id] ?? 0,
  }
}

const named = ({ words }: OpenDraft, question: string): Named => ({
  question,
  label: words.labels[question] ?? question,
})
