import { auditWords, whoDid } from '@/lib/views/audit-words'
import { csvOf, csvRows } from './csv'

type Entry = {
  readonly seq: number
  readonly at: Date
  readonly actor: { readonly userId: string; readonly name: string | null } | null
  readonly action: string
  readonly object: string
  readonly meta: Readonly<Record<string, unknown>>
  readonly prevHash: string
  readonly hash: string
}

const header = ['Line', 'When', 'Who', 'Who, by id', 'What', 'Action', 'Of', 'More', 'Hash before', 'Hash']

/**
 * Lines of the audit log for a spreadsheet, each with its hash: whoever keeps the file can show later that what it holds
 * was not changed. @param first whether the file begins with them
 */
export function auditCsv(entries: readonly Entry[], first: boolean): string {
  const rows = entries.map(({ seq, at, actor, action, object, meta, prevHash, hash }) => [
    ...[String(seq), at.toISOString(), whoDid(actor).name, actor?.userId ?? '', auditWords(action)],
    ...[action, object, JSON.stringify(meta), prevHash, hash],
  ])
  return first ? csvOf([header, ...rows]) : csvRows(rows)
}
