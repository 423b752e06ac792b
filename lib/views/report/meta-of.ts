import type { Meta } from './case'
import { dayAfter } from './days'

type Said = Pick<Meta, 'businessName' | 'rubricHash'> & { readonly number: number; readonly submittedAt: Date }

/**
 * What the report of one version is told beside its verdict: the next step within 7 days and another look after 90
 * (Decision model §8, row 5; §7).
 *
 * @param versions how many versions there are
 */
export function metaOf(said: Said, versions: number, answers: Meta['answers']): Meta {
  const { number, businessName, rubricHash, submittedAt } = said
  const submittedOn = submittedAt.toISOString().slice(0, 10)
  return {
    version: number,
    versions,
    businessName,
    rubricHash,
    submittedOn,
    nextStepOn: dayAfter(submittedOn, 7),
    recheckOn: dayAfter(submittedOn, 90),
    answers,
  }
}
