import 'server-only'
import { db } from './db'
import type { LetterState } from './generated/enums'
import { daysAfter } from './lifetime'
import { reminders } from './recipient-letters'

/** A letter about a link, as far as the others to the same recipient have to do with it. */
export type LinkLetter = {
  readonly id: string
  readonly kind: string
  readonly state: LetterState
  readonly sendAt: Date
  readonly settledAt: Date | null
}

/** Whether a letter goes now, at no time, or not before a moment. */
export type Turn = 'now' | 'never' | { readonly notBefore: Date }

/** Milliseconds by which two letters may be closer than the days between them: the first one took its time to go. */
const leeway = 60 * 60 * 1000

/**
 * When a letter about a link may go that is due, beside what the same recipient got. The worker may have been away for
 * days: then the letters that waited go one after the other and not all at once (UX §2.2 C5). Nobody is asked twice, and
 * nobody is reminded of what never reached them.
 * @param others all other letters about the link to the same recipient
 */
export function turnOf(letter: LinkLetter, others: readonly LinkLetter[], now: Date): Turn {
  const out = others.filter(({ state }) => state === 'sent' || state === 'kept')
  const asked = others.filter(({ kind }) => kind === 'asked')
  if (letter.kind === 'asked') return out.some(({ kind }) => kind === 'asked') ? 'never' : 'now'
  if (out.filter(({ kind }) => kind === 'reminder').length >= reminders.most) return 'never'
  if (others.some((other) => other.state === 'queued' && isBefore(other, letter))) return spaced(now)
  if (asked.length > 0 && !asked.some((one) => out.includes(one))) return 'never'
  const last = Math.max(...out.map(({ settledAt, sendAt }) => (settledAt ?? sendAt).getTime()))
  return last + spacing - leeway > now.getTime() ? spaced(new Date(last)) : 'now'
}

/** Has a queued letter wait until another moment, in place of the job it had. Takes no viewer: the worker alone does it. */
export async function putOff(id: string, until: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const waits = await tx.letter.updateMany({ where: { id, state: 'queued' }, data: { sendAt: until } })
    if (waits.count === 0) return
    await tx.$executeRaw`
      SELECT graphile_worker.add_job('letter', json_build_object('id', ${id}::text), run_at := ${until},
        max_attempts := 12, job_key := ${`letter ${id}`})`
  })
}

const spaced = (from: Date) => ({ notBefore: daysAfter(from, reminders.daysApart) })
const spacing = reminders.daysApart * 86_400_000

const isBefore = (one: LinkLetter, other: LinkLetter): boolean =>
  one.sendAt < other.sendAt || (one.sendAt.getTime() === other.sendAt.getTime() && one.id < other.id)
