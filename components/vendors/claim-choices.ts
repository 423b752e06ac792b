import type { Published } from '@/lib/rubric/rubrics'
import { claimIds } from '@/lib/schemas/vendor-details'
import type { ClaimChoice } from './vendor-fields'

/** What a vendor can say it is, as a buyer chooses it. */
export const claimChoices = ({ words: { vendors } }: Pick<Published, 'words'>): readonly ClaimChoice[] =>
  claimIds.map((id) => ({ value: id, label: vendors.claims[id].label, hint: vendors.claims[id].hint }))
