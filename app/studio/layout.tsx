import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Furniture only: who may see a page is asked by each page and each title for itself. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return children
}
