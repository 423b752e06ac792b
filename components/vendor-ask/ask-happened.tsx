import { Notice } from '@/components/ui/notice'
import { CopyField } from './copy-field'

type HappenedProps = {
  /** A link was made a moment ago in this browser: its address, and a text to send it with; null where it is not shown. */
  made: { readonly link: string; readonly invitation: string } | null
  /** The address names a link that was made, whether it is shown or not. */
  wasMade: boolean
  revoked: boolean
  reminded: boolean
  /** Minutes for which a link is shown. */
  minutes: number
  vendor: string
}

/** What the last form on the page did. */
export function AskHappened({ made, wasMade, revoked, reminded, minutes, vendor }: HappenedProps) {
  if (made) {
    return (
      <Notice tone="success" heading="The link is ready">
        <p>
          Copy it now, because we keep no copy. This browser shows it for {minutes} minutes, and nobody is shown it
          again.
        </p>
        <CopyField id="vendorLink" label="The link" text={made.link} copy="Copy the link" copied="Link copied" />
        <CopyField
          id="invitation"
          label="A message to send it with"
          text={made.invitation}
          rows={9}
          copy="Copy the message"
          copied="Message copied"
        />
        <p>
          Send it to {vendor} alone. Anyone who has it can read and change what {vendor} answers.
        </p>
      </Notice>
    )
  }
  if (wasMade) {
    return (
      <Notice heading="This link was made already">
        <p>
          It was shown in the browser that made it, for {minutes} minutes. If you did not keep it, make a new one below.
        </p>
      </Notice>
    )
  }
  if (revoked) {
    return (
      <Notice tone="success" heading="The link has ended">
        <p>It opens nothing from now on. What {vendor} answered by it stays with you.</p>
      </Notice>
    )
  }
  return reminded ? (
    <Notice tone="success" heading="Noted">
      <p>You reminded {vendor} today.</p>
    </Notice>
  ) : null
}
