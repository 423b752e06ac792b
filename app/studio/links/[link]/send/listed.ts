import 'server-only'
import type { Member } from '@/lib/access/viewer'
import type { ListedRecipient } from '@/components/links/recipient-table'
import { listRecipients } from '@/lib/data/recipients'
import { whyNot, type ReminderStop } from '@/lib/data/reminders'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'

/** The recipients of a link, each with why there can be no reminder now. */
export async function listed(member: Member, linkId: string, now: Date): Promise<readonly ListedRecipient[] | Refusal> {
  const found = await listRecipients(member, linkId)
  if (isRefusal(found)) return found
  return found.map((one) => {
    const why = whyNot({ ...one, visits: [{ submittedAt: one.submittedAt }] }, now)
    return { ...one, noReminder: why && words[why] }
  })
}

const words: Readonly<Record<ReminderStop, string>> = {
  'sent-answers': 'Has sent answers',
  stopped: 'Wants no more letters',
  'not-asked': 'Was not asked yet',
  'too-soon': 'A reminder can follow after 3 days',
  enough: 'Was reminded twice',
}
