'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { copyText } from './copy-text'

/** A link that was made a moment ago. Without a script it is text in a field, to be copied by hand. */
export function MadeLink({ link }: { link: string }) {
  const canSend = useSyncExternalStore(never, hasSheet, () => false)
  return (
    <div className="grid gap-3">
      <TextField name={fieldId} label="The link" defaultValue={link} readOnly autoComplete="off" />
      <div className="needs-script flex flex-wrap gap-3">
        <Button type="button" look="secondary" onClick={() => copyText(link, 'Link copied', fieldId)}>
          Copy the link
        </Button>
        {canSend && (
          <Button type="button" look="secondary" onClick={() => void send(link)}>
            Send with this device
          </Button>
        )}
      </div>
    </div>
  )
}

const fieldId = 'sharedLink'

const never = () => () => undefined
const hasSheet = () => 'share' in navigator

/** The device's own sheet of ways to send something. Closing it is no failure. */
async function send(link: string): Promise<void> {
  try {
    await navigator.share({ title: 'A shared report', url: link })
  } catch {
    // The sheet was closed, or the device would not open it; the link is still there to be copied.
  }
}
