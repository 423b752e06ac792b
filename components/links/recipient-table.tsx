import { TextButton } from '@/components/ui/button'
import { LetterLines, RecipientName, type RecipientLine } from './activity-tables'
import { CardTable } from './card-table'
import { CopyAddress } from './copy-address'
import { stepsOf } from './recipient-events'

/** A recipient, with why there can be no reminder now; null where there can. */
export type ListedRecipient = RecipientLine & { readonly noReminder: string | null }

type TableProps = {
  recipients: readonly ListedRecipient[]
  /** `/studio/links/<id>`. */
  home: string
  /** What private addresses begin with. */
  addresses: string
  maySend: boolean
  now: Date
}

/** Everybody on the list, with a private address, letters, and what can be done. */
export function RecipientTable({ recipients, home, addresses, maySend, now }: TableProps) {
  return (
    <CardTable
      caption="Recipients"
      columns={[{ label: 'Recipient' }, { label: 'Private link' }, { label: 'Letters' }, { label: 'What you can do' }]}
      rows={recipients.map((one) => ({
        id: one.id,
        cells: [
          <RecipientName key="name" of={one} />,
          one.removedAt ? (
            'Works no more'
          ) : (
            <CopyAddress key="address" address={`${addresses}${one.slug}`} whose={one.email} />
          ),
          <span key="letters" className="grid gap-0.5">
            <LetterLines letters={one.letters} now={now} />
            <span className="text-muted">{stepsOf(one).at(-1)?.word ?? 'Not opened yet'}</span>
          </span>,
          maySend ? <RecipientOrders key="orders" of={one} home={home} /> : 'Nothing with your role',
        ],
      }))}
    />
  )
}

function RecipientOrders({ of, home }: { of: ListedRecipient; home: string }) {
  const at = `${home}/recipients/${of.id}`
  if (of.removedAt) {
    return (
      <SmallOrder action={`${at}/restoration`} whose={of.email}>
        Put back
      </SmallOrder>
    )
  }
  return (
    <span className="grid justify-items-start">
      {of.noReminder === null ? (
        <SmallOrder action={`${home}/reminders`} whose={of.email} recipient={of.id}>
          Remind
        </SmallOrder>
      ) : (
        <span className="py-1 text-muted">{of.noReminder}</span>
      )}
      {!of.stoppedAt && (
        <SmallOrder action={`${at}/stop`} whose={of.email}>
          Stop letters
        </SmallOrder>
      )}
      <SmallOrder action={`${at}/removal`} whose={of.email}>
        Remove
      </SmallOrder>
    </span>
  )
}

type OrderProps = { action: string; children: string; whose: string; recipient?: string }

function SmallOrder({ action, children, whose, recipient }: OrderProps) {
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="opId" value={crypto.randomUUID()} />
      {recipient !== undefined && <input type="hidden" name="recipient" value={recipient} />}
      <TextButton>
        {children}
        <span className="sr-only"> {whose}</span>
      </TextButton>
    </form>
  )
}
