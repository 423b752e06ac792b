import type { Corrections } from '@/components/report/corrections'
import type { Version } from '@/lib/data/versions'
import { correctionError, correctionForm } from '@/lib/views/correction-form'
import { changedSince } from '@/lib/views/hub'
import type { OpenDraft } from '../open-draft'
import { one, type Query } from './query'

/** What the forms in the last report need. `latest` is the version that is read. */
export function corrections(
  { draft, home, journey, rubric, words }: OpenDraft,
  latest: Version,
  query: Query,
): Corrections {
  return {
    action: `${home}/correction`,
    seen: latest.number,
    form: (question) => correctionForm(rubric, words, draft, latest.answers, question),
    open: latest.verdict.notAsked,
    opId: crypto.randomUUID(),
    submissionOpId: crypto.randomUUID(),
    outdated: changedSince(journey, latest.answers),
    wrong: wrongForm({ rubric, words }, query),
  }
}

/** The form that came back with nothing chosen, or with choices that exclude each other. */
export function wrongForm({ rubric, words }: Pick<OpenDraft, 'rubric' | 'words'>, query: Query): Corrections['wrong'] {
  const refused = one(query.uncorrected)
  const question = rubric.questions.find(({ id }) => id === one(query.question))
  if (!question || (refused !== 'nothing-chosen' && refused !== 'mixed-choices')) return null
  return { question: question.id, error: correctionError(words, question, refused) }
}
