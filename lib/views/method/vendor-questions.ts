import { idealAnswer } from '@/lib/engine/vendor-likelihood'
import type { Cluster } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'
import { capital } from '@/lib/views/report/sentences'
import type { MethodTable } from './table'
import { claimName, kindName } from './vendor-names'

/** Groups of questions whose answers hang together. */
export const clusterNames: Readonly<Record<Cluster, string>> = {
  A: 'accountability',
  B: 'proof of building',
  C: 'commercial terms',
}

/** A table for each question that tells kinds apart: how often each kind gives each answer, and whom the answer suits. */
export const kindQuestionTables = (published: Published): MethodTable[] =>
  published.vendors.questions.map((question) => ({
    summary: question.text,
    caption: `Of 100 vendors of a kind, how many would honestly answer so. Group: ${clusterNames[question.cluster]}`,
    columns: [{ label: 'Kind' }, ...question.options.map(({ label }) => ({ label, numeric: true }))],
    rows: [
      ...published.vendors.kinds.map(({ id }, kind) => [
        capital(kindName(published, id)),
        ...question.options.map(({ of100 }) => of100[kind] ?? 0),
      ]),
      ['Suits the claim', ...question.options.map(({ id }) => suited(published, question, id))],
    ],
  }))

/** The claims that an answer suits best, which is where it may be bluff. */
function suited(published: Published, question: Published['vendors']['questions'][number], option: string): string {
  const claims = published.vendors.claims.filter((claim) => idealAnswer(published.vendors, claim, question) === option)
  return claims.map(({ id }) => claimName(published, id)).join('; ') || 'None'
}
