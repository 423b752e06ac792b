import type { NeedId } from '../../../../engine/types'
import type { ClaimId, KindId } from '../../../../engine/vendor-types'
import { claimWords, mismatchWords, type ClaimWords, type MismatchWords } from './claims'
import { vendorContract, type VendorContractLines } from './contract'
import { vendorFlags, type VendorFlagWords } from './flags'
import { kindWords, type KindWords } from './kinds'
import { phrases, type VendorPhrases } from './phrases'
import { vendorQuestions, type VendorQuestionWords } from './questions'
import { supplyNames } from './supply'

/** Everything that is said of vendors and not worked out, by the ids of the vendor tables. */
export type VendorWords = {
  readonly kinds: Readonly<Record<KindId, KindWords>>
  readonly claims: Readonly<Record<ClaimId, ClaimWords>>
  readonly mismatches: readonly MismatchWords[]
  readonly questions: Readonly<Record<string, VendorQuestionWords>>
  readonly flags: Readonly<Record<string, VendorFlagWords>>
  readonly supply: Readonly<Record<NeedId, string>>
  readonly contract: VendorContractLines
  readonly phrases: VendorPhrases
}

export const vendors: VendorWords = {
  kinds: kindWords,
  claims: claimWords,
  mismatches: mismatchWords,
  questions: vendorQuestions,
  flags: vendorFlags,
  supply: supplyNames,
  contract: vendorContract,
  phrases,
}
