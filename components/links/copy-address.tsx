'use client'

import { copyText } from '@/components/share/copy-text'
import { TextButton } from '@/components/ui/button'

/** A private address, to be copied into a letter of one's own. Without a script it is text to be marked. */
export function CopyAddress({ address, whose }: { address: string; whose: string }) {
  return (
    <span className="grid justify-items-start">
      <span className="text-small font-normal [overflow-wrap:anywhere] text-muted">{address}</span>
      <TextButton type="button" className="needs-script" onClick={() => void copyText(address, 'Link copied', '')}>
        Copy link<span className="sr-only"> of {whose}</span>
      </TextButton>
    </span>
  )
}
