import { Day } from '@/components/ui/day'
import { SummaryList } from '@/components/ui/summary-list'
import { Button } from '@/components/ui/button'
import { CopyField } from './copy-field'

/** A vendor's link that was not ended, as its maker is told of it. Days are ISO dates. */
export type AskState = {
  readonly asker: string
  readonly madeOn: string
  readonly until: string
  /** Its time is up. */
  readonly hasEnded: boolean
  readonly openedOn: string | null
  readonly answered: number
  readonly of: number
  readonly sentOn: string | null
  /** The day of the last change, where it came after the answers were sent. */
  readonly changedOn: string | null
  readonly remindedOn: string | null
}

/** Where a vendor stands: its link opened or not, how much was answered, sent or not. */
export function LinkState({ state }: { state: AskState }) {
  const { asker, madeOn, until, hasEnded, openedOn, answered, of, sentOn, changedOn, remindedOn } = state
  const rows = [
    {
      id: 'link',
      term: 'The link',
      value: (
        <>
          Made on <Day iso={madeOn} /> in the name of {asker}. {hasEnded ? 'It ran out on ' : 'It works until '}
          <Day iso={until} />.
        </>
      ),
    },
    { id: 'opened', term: 'Opened', value: openedOn === null ? 'Not opened yet' : <OnDay iso={openedOn} /> },
    { id: 'answered', term: 'Answered', value: `${answered} of ${of} questions` },
    {
      id: 'sent',
      term: 'Sent',
      value:
        sentOn === null ? (
          'Not sent yet'
        ) : changedOn === null ? (
          <OnDay iso={sentOn} />
        ) : (
          <>
            <OnDay iso={sentOn} />, and changed since, on <Day iso={changedOn} />
          </>
        ),
    },
    { id: 'reminded', term: 'Reminded', value: remindedOn === null ? 'Not yet' : <OnDay iso={remindedOn} /> },
  ]
  return <SummaryList rows={rows} />
}

const OnDay = ({ iso }: { iso: string }) => (
  <>
    On <Day iso={iso} />
  </>
)

type ReminderProps = {
  vendor: string
  /** What to write to the vendor. */
  text: string
  /** The text has a gap for the link, which nobody is shown any more. */
  hasGap: boolean
  /** The file for the buyer's own calendar; null where there is no day left. */
  calendar: string | null
  /** Where it is noted that the vendor was reminded. */
  action: string
}

/** Ways to remind a vendor. We write to nobody: the buyer does. */
export function Reminder({ vendor, text, hasGap, calendar, action }: ReminderProps) {
  return (
    <div className="grid gap-5">
      <p className="max-w-[62ch]">We send no messages. Copy this one and send it yourself.</p>
      <CopyField
        id="reminder"
        label={`A reminder for ${vendor}`}
        text={text}
        {...(hasGap && { hint: 'We keep no copy of the link. Put yours in where the text says so.' })}
        rows={7}
        copy="Copy the reminder"
        copied="Reminder copied"
      />
      <form method="post" action={action} noValidate className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button look="secondary">I reminded them today</Button>
        {calendar !== null && (
          <a href={calendar} className="inline-flex min-h-11 items-center">
            Put a reminder in your calendar
          </a>
        )}
      </form>
    </div>
  )
}

/** Ending a link is for good, so it takes a second look, which works without a script. */
export function EndLink({ vendor, action }: { vendor: string; action: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        End the link
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-4">
        <p>
          The link stops working at once and for good. What {vendor} answered stays with you. You can make a new link
          later.
        </p>
        <Button look="critical">End the link</Button>
      </form>
    </details>
  )
}
