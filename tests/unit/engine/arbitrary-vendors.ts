import fc from 'fast-check'
import type { BuyerNeed } from '@/lib/engine/vendor-fit'
import type { ClaimId, KindQuestion, VendorRecord } from '@/lib/engine/vendor-types'
import { vendorTables } from '@/lib/rubric/2026-11/vendors/tables'

const { claims, discipline, kinds, questions } = vendorTables
const everyQuestion = [...questions, ...discipline]

export const anyClaim: fc.Arbitrary<ClaimId> = fc.constantFrom(...claims.map(({ id }) => id))

/** A claim that says something. */
export const tellingClaim: fc.Arbitrary<ClaimId> = anyClaim.filter((id) => id !== 'unclear')

export const anyKindQuestion: fc.Arbitrary<KindQuestion> = fc.constantFrom(...questions)

const options = ({ options }: (typeof everyQuestion)[number]) => options.map(({ id }) => id)

/** Answers to any subset of all questions; `several` are told in two or three ways. */
const answers = (several: boolean) =>
  fc.record(
    Object.fromEntries(
      everyQuestion.map((question) => {
        const one = fc.constantFrom(...options(question))
        const some = fc.shuffledSubarray(options(question), { minLength: 2, maxLength: 3 })
        return [question.id, several ? fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: some }) : one]
      }),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<VendorRecord['heard']>

const recordWith = (several: boolean): fc.Arbitrary<VendorRecord> =>
  fc
    .tuple(anyClaim, answers(several), fc.subarray(everyQuestion.map(({ id }) => id)))
    .map(([claim, heard, shown]) => ({ claim, heard, shown: shown.filter((id) => id in heard) }))

/** Any vendor, with conflicting answers among the rest. */
export const anyRecord = recordWith(true)

/** Any vendor that was never told to answer a question in two ways. */
export const plainRecord = recordWith(false)

const needFrom = (low: number): fc.Arbitrary<BuyerNeed> => {
  const score = fc.double({ min: low, max: 100, noNaN: true })
  return fc.record({
    scores: fc.array(score, { minLength: kinds.length, maxLength: kinds.length }),
    best: score,
    J: fc.double({ min: 0, max: 100, noNaN: true }),
  })
}

/** What some buyer may need, whether or not answers could lead to it; half of them could be served well. */
export const anyNeed: fc.Arbitrary<BuyerNeed> = fc.oneof(needFrom(0), needFrom(65))

/** The same record without one question. */
export const without = ({ claim, heard, shown }: VendorRecord, question: string): VendorRecord => ({
  claim,
  heard: Object.fromEntries(Object.entries(heard).filter(([id]) => id !== question)),
  shown: shown.filter((id) => id !== question),
})

/** The same record with an answer that was only heard, or with proof. */
export const hearing = (
  record: VendorRecord,
  question: string,
  answer: string | readonly string[],
  proof = false,
): VendorRecord => {
  const { claim, heard, shown } = without(record, question)
  return { claim, heard: { ...heard, [question]: answer }, shown: proof ? [...shown, question] : shown }
}
