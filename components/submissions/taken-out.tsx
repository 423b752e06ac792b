import { Notice } from '@/components/ui/notice'

/** Says that members took a submission out of the inbox, and how it comes back. */
export function TakenOut() {
  return (
    <Notice tone="caution" heading="Removed from the inbox">
      <p>
        It is deleted a day after it was removed. Until then <a href="#activity">its activity</a> brings it back.
      </p>
    </Notice>
  )
}
