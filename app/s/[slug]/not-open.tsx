import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { tooMany, tooManyTitle } from '@/app/too-many'
import { missingTitle } from '@/components/shell/missing-page'
import type { Refusal } from '@/lib/schemas/refusal'

/** No search engine is to find what was sent to somebody. */
export const robots = { index: false, follow: false }

/** What stands at the address of a link that opens nothing. */
export const notOpen = ({ refused, message }: Refusal) => (refused === 'too-many-misses' ? tooMany(message) : missing())

/** The head of that page. */
export const notOpenHead = ({ refused }: Refusal): Metadata => ({
  title: refused === 'too-many-misses' ? tooManyTitle : missingTitle,
  robots,
})
