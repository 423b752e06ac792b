import type { ClaimId } from '@/lib/engine/vendor-types'

/** One answer to one question in one conversation. Call 0 is what the vendor itself answered by its private link. */
export type Statement = {
  readonly question: string
  readonly call: 0 | 1 | 2 | 3 | 4
  readonly option: string | null
  readonly shown: boolean
  readonly note: string | null
  /** A web address or the name of a file. */
  readonly evidence: string | null
  readonly savedAt: Date
}

/** A conversation with a vendor. `heldOn` is an ISO day. */
export type Call = { readonly number: 1 | 2 | 3 | 4; readonly who: string | null; readonly heldOn: string | null }

/** A vendor as a buyer keeps it beside the report: what it claims, and what it told in each conversation. */
export type KeptVendor = {
  readonly id: string
  readonly name: string
  readonly claim: ClaimId
  /** As told; nobody reckons with it. */
  readonly price: string | null
  readonly calls: readonly Call[]
  readonly statements: readonly Statement[]
}
