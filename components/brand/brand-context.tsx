'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { LogoLook } from '@/lib/views/brand-look'

/** What the parts of the shell draw of a brand. */
export type BrandMark = {
  readonly workspace: string
  readonly logo: LogoLook | null
  /** Where the mark leads; null where it leads nowhere. */
  readonly home: string | null
}

const context = createContext<BrandMark | null>(null)

/** Gives everything inside it the mark of a workspace. */
export function BrandMarkProvider({ mark, children }: { mark: BrandMark; children: ReactNode }) {
  return <context.Provider value={mark}>{children}</context.Provider>
}

/** The mark of the workspace in whose brand a page is drawn, or null. */
export const useBrandMark = (): BrandMark | null => useContext(context)

/** The name that stands last in titles: the workspace's in its brand, else ours. */
export const useSiteName = (): string => useBrandMark()?.workspace ?? 'Seam Gauge'
