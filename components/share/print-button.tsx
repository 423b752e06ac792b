'use client'

import { Button } from '@/components/ui/button'

/** Opens the print window of the page it stands on. */
export function PrintButton() {
  return (
    <Button type="button" look="secondary" onClick={() => window.print()}>
      Print
    </Button>
  )
}
