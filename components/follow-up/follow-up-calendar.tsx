import { Button } from '@/components/ui/button'
import { SectionTitle } from '@/components/ui/page-title'

/** Offers the two days as a calendar file. A form and not a link, because it makes a resume link. */
export function FollowUpCalendar({ home }: { home: string }) {
  return (
    <section aria-labelledby="reminder" className="grid max-w-[62ch] justify-items-start gap-3">
      <SectionTitle id="reminder">Be asked what happened</SectionTitle>
      <p>
        We have no address to write to. A calendar file puts two entries in your own calendar, 90 and 180 days after
        your last report. Each holds a resume link. Whoever can see the entry can open and change this assessment.
      </p>
      <form method="post" action={`${home}/follow-up/calendar`} noValidate>
        <Button look="secondary">Get the calendar file</Button>
      </form>
    </section>
  )
}
