import { exportRow, type ExportLine } from '@/lib/documents/export-columns'
import { exportColumns } from '@/lib/schemas/export-columns'
import { statuses } from '@/lib/schemas/status'

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const bodies = ['1+1', `cmd|' /C calc'!A0`, 'HYPERLINK("http://127.0.0.1:9/?x="&A1,"Open")', 'SUM(1,2)']
const hidden = ['\n', '\r\n', ' ', '\t', '\u00a0', '\u200b', '\ufeff', '\u202e']

/** Trust §2.5, case 25: what a spreadsheet runs, bare and behind what it passes over. */
export const formulas: readonly string[] = [
  ...starts.flatMap((start) => bodies.map((body) => start + body)),
  ...hidden.map((before) => `${before}=1+1`),
  `=1+1";"=1+1`,
  `"=1+1`,
  `a",=1+1,"b`,
  '\t=1+1\n@x',
]

/** Whether a cell of a file of commas would run. */
export const runs = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell)

/** A submission whose every text is the same. */
export const lineOf = (text: string): ExportLine => ({
  ...{ id: '0'.repeat(20), revision: 1, link: { id: '1'.repeat(20), name: text } },
  sender: { businessName: text, contactName: text, contactEmail: text, recipientName: text, recipientEmail: text },
  ...{ sentAt: new Date(0), ended: null, status: 'not_a_fit', reason: text, owner: { userId: 'a', name: text } },
  ...{ snoozedUntil: null, tags: [text, text], untouchedSince: new Date(0), noteCount: 1, contactedAt: null },
  ...{ outcome: 'nothing_now', runnerUp: null, firm: 12, closeCall: false, urgency: 3, signs: [], notes: text },
})

/** The columns that say what somebody wrote. */
export const textColumns = [
  ...(['company', 'person', 'email', 'status', 'reason', 'owner', 'source', 'tags', 'notes'] as const),
]

/** Rows in which every text column holds each of the formulas, and their titles. */
export function hostileTable(): { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const columns = exportColumns.map(({ id }) => id)
  const told = (name: string) => ({
    statuses: statuses.map((status) => ({ status, name })),
    sold: [],
    now: new Date(0),
  })
  const rows = formulas.map((text) => exportRow(lineOf(text), columns, told(text)))
  return { titles: exportColumns.map(({ title }) => title), rows }
}
