import { randomUUID } from 'node:crypto'
import { getAnalytics } from '@/lib/data/analytics'
import { getAuditHead, listAudit } from '@/lib/data/audit-log'
import { getExportFile, getExportPart, openExport } from '@/lib/data/export-file'
import { askExport, cancelExport, listExports } from '@/lib/data/exports'
import { recordExport } from '@/lib/data/submission-export'
import type { ExportForm } from '@/lib/schemas/export-form'
import type { MemberCase } from './member-case'

const file = (of: ExportForm['of']): ExportForm => ({ opId: randomUUID(), of, columns: ['company'], format: 'csv' })

/** What a member asks of the audit log, the counts and the exports. */
export const oversightCases: readonly MemberCase[] = [
  {
    name: 'listAudit',
    verb: 'audit.see',
    ask: (member) => listAudit(member, { person: null, action: null, before: null }, 50),
  },
  {
    name: 'listAudit, of one person',
    verb: 'audit.see',
    ask: (member, { user }) => listAudit(member, { person: user, action: null, before: null }, 50),
  },
  { name: 'getAuditHead', verb: 'audit.see', ask: (member) => getAuditHead(member) },
  {
    name: 'recordExport',
    verb: 'submissions.export',
    ask: (member, { submission }, now) => recordExport(member, submission, { as: 'csv', version: 1 }, now),
  },
  { name: 'listExports', verb: 'submissions.export', ask: (member) => listExports(member) },
  {
    name: 'askExport',
    verb: 'submissions.export',
    ask: (member, _, now) => askExport(member, file({ query: 'view=all' }), now),
  },
  {
    name: 'askExport, of one',
    verb: 'submissions.export',
    ask: async (member, { submission }, now) => {
      const asked = await askExport(member, file({ ids: [submission] }), now)
      return 'id' in asked ? asked.total : asked
    },
  },
  {
    name: 'cancelExport',
    verb: 'submissions.export',
    ask: async (member, ids, now) => {
      const cancelled = await cancelExport(member, ids.export, now)
      return 'id' in cancelled ? 'cancelled' : cancelled
    },
  },
  {
    name: 'getExportFile',
    verb: 'submissions.export',
    ask: (member, ids, now) => getExportFile(member, ids.export, now),
  },
  {
    name: 'getExportPart',
    verb: 'submissions.export',
    ask: (member, ids, now) => getExportPart(member, ids.export, 0, now),
  },
  { name: 'openExport', verb: 'submissions.export', ask: (member, ids, now) => openExport(member, ids.export, now) },
  {
    name: 'getAnalytics',
    verb: 'analytics.see',
    ask: (member, { link }, now) =>
      getAnalytics(member, { from: '2020-01-01', to: '2031-01-01', link, compare: false }, now),
  },
]
