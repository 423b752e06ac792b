import type { WhyNot } from '@/components/prospect/not-sendable'
import { SendingNews } from '@/components/prospect/sending-news'
import { SendingSection, type Standing } from '@/components/prospect/sending-section'
import { consentFor } from '@/lib/commands/consent-for'
import type { Sending } from '@/lib/data/sending'
import { drawnAt } from '@/lib/route/person'
import { askedAt } from '../brand-at'
import { typedSending } from '../sending/typed-sending'
import { one, type Query } from './query'

/** What stands at a report that somebody asked for: what the last form did, and where sending it stands. Null for others. */
export async function askedParts(assessment: string, version: number, isLatest: boolean, query: Query) {
  const asked = await askedAt(assessment)
  if (!asked) return null
  const { look, sending } = asked
  const standing = standingOf(sending, version)
  const not = notSendable(sending)
  const { lines, hash } = consentFor(look)
  const form = isLatest &&
    !not &&
    standing.kind !== 'sent' && {
      opId: crypto.randomUUID(),
      ...{ lines, words: hash, ask: sending.contact },
      drawn: drawnAt(new Date()),
      ...(await typedSending(sending, null, hash, one(query.unsent), one(query.field))),
    }
  return {
    news: <SendingNews news={one(query.sending)} workspace={look.workspace} />,
    section: (
      <SendingSection
        {...{ look, version, standing, not }}
        home={`/a/${assessment}`}
        form={form === false ? null : form}
      />
    ),
  }
}

function standingOf({ sent }: Sending, version: number): Standing {
  const same = sent?.versions.find(({ number }) => number === version)
  if (same) return { kind: 'sent', since: same.sentAt.toISOString() }
  const last = sent?.versions.at(-1)
  return last ? { kind: 'other-sent', version: last.number, since: last.sentAt.toISOString() } : { kind: 'unsent' }
}

/** Why nothing can be sent any more; null where it can. */
export function notSendable({ sent, state }: Sending): { why: WhyNot; on: string } | null {
  if (sent?.ended) {
    return { why: sent.ended.by === 'retention' ? 'let-go' : 'taken-back', on: sent.ended.at.toISOString() }
  }
  return state.kind === 'live' ? null : { why: 'stopped', on: state.on.toISOString() }
}
