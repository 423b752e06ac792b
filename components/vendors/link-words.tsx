import { Day } from '@/components/ui/day'
import { counted } from '@/lib/views/report/sentences'

/** The vendor's private link, as far as its buyer is told. Dates are when it happened. */
export type PrivateLink = {
  readonly expiresAt: Date
  readonly isOver: boolean
  readonly openedAt: Date | null
  /** How many questions have an answer now, by this link or an earlier one. */
  readonly answered: number
  /** When its answers were sent by this link. */
  readonly sentAt: Date | null
  readonly changedAt: Date | null
}

/** How far a vendor came by its private link: what has an answer now, apart from when it sent its answers. */
export function LinkWords({ of }: { of: PrivateLink }) {
  const { expiresAt, isOver } = of
  return (
    <p className="text-note text-muted">
      <Answered of={of} /> <Sent of={of} /> {isOver ? 'The link ended on' : 'The link works until'}{' '}
      <Day iso={expiresAt.toISOString()} />.
    </p>
  )
}

function Answered({ of: { answered, sentAt, openedAt } }: { of: PrivateLink }) {
  if (answered > 0) return <>It has answered {counted(answered, 'question')} so far.</>
  if (sentAt) return <>No question has an answer now.</>
  return openedAt ? <>It opened its link and has not answered yet.</> : <>It has not opened its link yet.</>
}

function Sent({ of: { answered, sentAt, changedAt } }: { of: PrivateLink }) {
  if (!sentAt) return answered > 0 && <>It sent nothing by this link yet.</>
  return (
    <>
      It sent its answers on <Day iso={sentAt.toISOString()} />
      {changedAt && changedAt > sentAt && ', and changed something since'}.
    </>
  )
}
