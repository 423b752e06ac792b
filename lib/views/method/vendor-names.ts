import type { ClaimId, KindId } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'

/** What a vendor can be, as the head of a column: without its article. */
export const kindName = ({ words }: Published, id: KindId): string => words.vendors.kinds[id].noun.replace(/^an? /, '')

/** What a vendor can say it is. */
export const claimName = ({ words }: Published, id: ClaimId): string => words.vendors.claims[id].label

/** What a question about a vendor asks, as it stands in a table that is not its own. */
export const askedName = ({ vendors }: Published, question: string): string =>
  [...vendors.questions, ...vendors.discipline].find(({ id }) => id === question)?.text ?? question
