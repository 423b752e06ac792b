import { TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

/** What was typed before is in the form again. */
export function DraftNotice({ savedAt, onDiscard }: { savedAt: string; onDiscard: () => void }) {
  return (
    <Notice heading="Your draft is back">
      <p>
        It was kept on this device on <Day iso={savedAt} />, because it was not published. Choose the logo again if you
        had one.
      </p>
      <div>
        <TextButton type="button" onClick={onDiscard}>
          Discard the draft
        </TextButton>
      </div>
    </Notice>
  )
}
