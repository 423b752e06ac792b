import { Notice } from '@/components/ui/notice'

/** Asks what happened, once a report is old enough. Draws nothing when `day` is null. */
export function FollowUpNotice({ home, day }: { home: string; day: number | null }) {
  if (day === null) return null
  return (
    <Notice heading={`Your report is ${day} days old`}>
      <p>
        <a href={`${home}/follow-up`} className="inline-block py-1">
          Tell what happened
        </a>
        . It takes about 2 minutes, and shows whether such advice holds.
      </p>
    </Notice>
  )
}
