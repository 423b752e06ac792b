import type { Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import type { Status } from '@/lib/schemas/status'
import { newId, plantAll } from '@/tests/support/planting'
import { plantedLink } from '@/tests/support/submitted'
import { query } from './database'
import { signIn, type Signed } from './studio'

/** A row of an inbox as a test plants it. */
export type Planted = {
  readonly company: string | null
  readonly email?: string
  readonly status?: Status
  readonly ownerId?: string
  readonly untouchedDays?: number
  readonly sentDays?: number
  readonly snoozedUntil?: string
  readonly tags?: readonly string[]
  readonly outcome?: string
  readonly firm?: number
  readonly closeCall?: boolean
  readonly urgency?: 1 | 2 | 3
  readonly endedBy?: 'withdrawn' | 'deleted' | 'expiry' | 'retention'
}

/** A workspace whose inbox holds some rows, with nothing behind them, and somebody of some rank who looks at it. */
export async function withInbox(page: Page, rows: readonly Planted[], rank: Rank = 'owner') {
  const signed = await signIn(page, rank)
  const link = await plantedLink(query, signed.workspaceId)
  return { ...signed, link: link.id, ids: await plantRows(signed, link.id, rows) }
}

/** So many rows that differ by their number: the first is untouched for longest. */
export const numbered = (count: number, more: (at: number) => Partial<Planted> = () => ({})): readonly Planted[] =>
  Array.from({ length: count }, (_, at) => ({
    company: `Demo Business ${String(at + 1).padStart(String(count).length, '0')}`,
    untouchedDays: count - at,
    ...more(at),
  }))

/** Adds rows to an inbox. @returns their ids, in the order given */
export async function plantRows({ workspaceId }: Pick<Signed, 'workspaceId'>, link: string, rows: readonly Planted[]) {
  const planted = rows.map((row) => ({ ...row, id: newId() }))
  const own = { workspace_id: workspaceId }
  for (let from = 0; from < planted.length; from += 2_000) {
    const some = planted.slice(from, from + 2_000)
    await plantAll(
      query,
      'visit',
      some.map(({ id, ...row }) => ({ ...own, id, link_id: link, opened_at: sent(row), submitted_at: sent(row) })),
    )
    await plantAll(
      query,
      'submission',
      some.map((row) => ({ ...own, ...columnsOf(row), visit_id: row.id, link_id: link })),
    )
    const words = some.filter(({ endedBy }) => endedBy === undefined)
    await plantAll(
      query,
      'submission_words',
      words.map(({ id, company, email = '' }) => ({
        ...{ ...own, submission_id: id },
        folded: `${company ?? ''} ${email}`
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .join(' ')
          .trim(),
      })),
    )
  }
  return planted.map(({ id }) => id)
}

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
const sent = ({ sentDays, untouchedDays = 1 }: Planted) => ago(sentDays ?? untouchedDays)

function columnsOf({ id, ...row }: Planted & { readonly id: string }) {
  const { company, email = null, status = 'new', tags = [], untouchedDays = 1, endedBy = null } = row
  const told = { outcome: row.outcome ?? null, firm: row.firm ?? (row.outcome ? 12 : null) }
  return {
    ...{ id, created_at: sent(row), sent_at: sent(row), business_name: company, contact_email: email },
    ...{ status, status_at: sent(row), reason: status === 'not_a_fit' ? 'Demo reason' : null },
    ...{ untouched_since: ago(untouchedDays), owner_id: row.ownerId ?? null, tags },
    ...{ snoozed_until: row.snoozedUntil ?? null, ...told, close_call: row.closeCall ?? false },
    ...{ urgency: row.urgency ?? 3, sort_name: (company ?? email ?? '').toLowerCase() },
    ...{ ended_at: endedBy && sent(row), ended_by: endedBy },
  }
}
