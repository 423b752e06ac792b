import type { Metadata } from 'next'
import { MissingPage, missingTitle } from '@/components/shell/missing-page'

export const metadata: Metadata = { title: missingTitle }

/** What Next draws at an address that no route has. */
export default MissingPage
