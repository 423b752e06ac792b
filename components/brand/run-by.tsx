'use client'

import { useBrandMark } from './brand-context'

/** Who runs a page that is drawn in another's brand. */
export function RunBy() {
  return useBrandMark() && <li className="inline-flex min-h-11 items-center text-muted">Run by Seam Gauge.</li>
}
